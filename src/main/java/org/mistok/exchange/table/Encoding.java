package org.mistok.exchange.table;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

/// How the characters of a text file are written as bytes.
///
/// @param mark bytes of the byte order mark before the text
record Encoding(Charset charset, int mark) {

    /// Those that spreadsheet programs of our countries write; the detector knows many more, and short lists of
    /// names
    /// make it see Turkish or Japanese.
    private static final Set<String> USUAL =
            Set.of("windows-1251", "windows-1250", "windows-1252", "ISO-8859-1", "ISO-8859-2");

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /// Mark first, then valid UTF-8, then what the letters look like.
    ///
    /// @throws FileRefused when the bytes are no text
    static Encoding of(Path path) throws IOException {
        byte[] start = start(path);
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (begins(start, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (begins(start, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        if (WideText.hasZeros(start)) {
            return new Encoding(WideText.charset(start), 0);
        }
        ByteSurvey survey = ByteSurvey.of(path);
        return new Encoding(survey.isUtf8() ? StandardCharsets.UTF_8 : guess(survey.sample()), 0);
    }

    /// The text, its byte order mark left out. What the encoding does not know becomes U+FFFD.
    Reader reader(Path path) throws IOException {
        InputStream bytes = Files.newInputStream(path);
        bytes.skipNBytes(mark);
        return new InputStreamReader(bytes, charset);
    }

    private static Charset guess(byte[] sample) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(sample);
        return Arrays.stream(detector.detectAll())
                .map(CharsetMatch::getName)
                .filter(USUAL::contains)
                .findFirst()
                .map(Encoding::asWindowsWritesIt)
                .orElse(WESTERN);
    }

    /// The windows encoding has the same letters where ISO has letters, and more.
    private static Charset asWindowsWritesIt(String name) {
        return name.equals("ISO-8859-1") ? WESTERN : Charset.forName(name);
    }

    private static byte[] start(Path path) throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            return bytes.readNBytes(1 << 13);
        }
    }

    private static boolean begins(byte[] start, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}

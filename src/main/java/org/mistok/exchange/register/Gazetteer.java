package org.mistok.exchange.register;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.mistok.exchange.staging.RowError;
import org.mistok.exchange.staging.Staging;
import org.mistok.exchange.staging.Where;

/// A file of GeoNames, as text or in the zip file that it is published in: nineteen columns separated by tabs, without
/// headings and without quotes.
final class Gazetteer {

    static final int COLUMNS = 19;
    private static final long LARGEST = 8L << 30;
    private static final byte[] ZIP = {'P', 'K'};

    private Gazetteer() {}

    /// A populated place.
    ///
    /// @param names its own, its own in ASCII, then the others
    /// @param unitIds the codes of the administrative units it lies in, some of which are official ids
    /// @param population 0 when unknown
    record Place(
            List<String> names,
            double lat,
            double lon,
            String featureCode,
            String country,
            Set<String> unitIds,
            int population) {

        static final int OWN_NAMES = 2;
    }

    interface PlaceReader {
        void read(Where where, Place place);
    }

    /// The day of the file in the zip file, or of the file itself.
    static LocalDate editionOf(Path file) {
        try {
            if (isZip(file)) {
                try (ZipFile zip = new ZipFile(file.toFile())) {
                    return entry(zip)
                            .getLastModifiedTime()
                            .toInstant()
                            .atZone(ZoneOffset.UTC)
                            .toLocalDate();
                }
            }
            return Files.getLastModifiedTime(file)
                    .toInstant()
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate();
        } catch (ZipException _) {
            throw new ImportRefused("zip-broken");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Hands over the populated places; what cannot be read is refused.
    static void read(Path file, Staging staging, Notes notes, PlaceReader reader) {
        try {
            if (isZip(file)) {
                try (ZipFile zip = new ZipFile(file.toFile());
                        InputStream entry = zip.getInputStream(entry(zip))) {
                    lines(entry, staging, notes, reader);
                }
            } else {
                try (InputStream text = new BufferedInputStream(Files.newInputStream(file))) {
                    lines(text, staging, notes, reader);
                }
            }
        } catch (ZipException _) {
            throw new ImportRefused("zip-broken");
        } catch (CharacterCodingException _) {
            throw new ImportRefused("not-utf-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] start = bytes.readNBytes(ZIP.length);
            return Arrays.equals(start, ZIP);
        }
    }

    /// The largest text file: some archives have a readme beside it.
    private static ZipEntry entry(ZipFile zip) {
        ZipEntry largest = zip.stream()
                .map(ZipEntry.class::cast)
                .filter(entry -> entry.getName().endsWith(".txt"))
                .max((one, other) -> Long.compare(one.getSize(), other.getSize()))
                .orElseThrow(() -> new ImportRefused("zip-without-text"));
        if (largest.getSize() > LARGEST) {
            throw new ImportRefused("zip-too-large", LARGEST >> 30);
        }
        return largest;
    }

    private static void lines(InputStream bytes, Staging staging, Notes notes, PlaceReader reader) throws IOException {
        Lines text = new Lines(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
        long number = 0;
        long wrong = 0;
        long right = 0;
        for (String line = text.next(); line != null; line = text.next()) {
            number++;
            notes.row();
            String[] cells = line.split("\t", -1);
            Where where = Where.row(number);
            Place place = cells.length == COLUMNS ? place(cells) : null;
            if (place != null) {
                right++;
                if (cells[6].equals("P")) {
                    reader.read(where, place);
                }
            } else if (!line.isBlank()) {
                wrong++;
                refuse(staging, where, cells);
            }
        }
        if (right == 0 && (wrong > 0 || number == 0)) {
            throw new ImportRefused("not-geonames", COLUMNS);
        }
    }

    private static void refuse(Staging staging, Where where, String[] cells) {
        if (cells.length == COLUMNS) {
            staging.refuse(
                    RowError.of(where, "latitude, longitude", cells[4] + ", " + cells[5], "coordinate-expected"));
        } else {
            staging.refuse(RowError.of(where, "", cells[0], "cells-expected", COLUMNS, cells.length));
        }
    }

    private static @Nullable Place place(String[] cells) {
        try {
            double lat = Double.parseDouble(cells[4]);
            double lon = Double.parseDouble(cells[5]);
            if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180) || !cells[8].matches("([A-Z]{2})?")) {
                return null;
            }
            Set<String> names = new LinkedHashSet<>(List.of(cells[1], cells[2]));
            List<String> all = new ArrayList<>(names);
            all.addAll(List.of(cells[3].split(",")));
            all.removeIf(String::isBlank);
            return new Place(
                    all,
                    lat,
                    lon,
                    cells[7],
                    cells[8].isEmpty() ? "ZZ" : cells[8],
                    new HashSet<>(List.of(cells).subList(10, 14)),
                    population(cells[14]));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static int population(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}

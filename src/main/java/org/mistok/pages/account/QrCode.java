package org.mistok.pages.account;

/// A square code to scan, as the path of an SVG whose unit is one module; four modules around it stay empty.
///
/// @param size of the whole, in modules
/// @param path the dark modules
public record QrCode(int size, String path) {
    private static final int MARGIN = 4;

    static QrCode of(String text) {
        io.nayuki.qrcodegen.QrCode code =
                io.nayuki.qrcodegen.QrCode.encodeText(text, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + MARGIN)
                            .append(' ')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrCode(code.size + 2 * MARGIN, path.toString());
    }
}

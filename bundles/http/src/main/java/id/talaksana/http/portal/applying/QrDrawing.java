package id.talaksana.http.portal.applying;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code to be drawn as SVG.
 *
 * @param size how wide it is, with the quiet zone around it
 * @param path the dark squares
 */
public record QrDrawing(int size, String path) {
    private static final int QUIET = 4;

    static QrDrawing of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrDrawing(code.size + 2 * QUIET, path.toString());
    }
}

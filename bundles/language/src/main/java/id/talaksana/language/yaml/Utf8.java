package id.talaksana.language.yaml;

import id.talaksana.language.yaml.YamlTree.Place;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** A file's bytes as text, and the places in it that are no text. */
final class Utf8 {
    private Utf8() {}

    static String decode(byte[] content) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static Place position(String content, int codePoint) {
        int end = content.offsetByCodePoints(0, Math.min(codePoint, content.codePointCount(0, content.length())));
        int lastBreak = content.lastIndexOf('\n', end - 1);
        int line = 1
                + (int) content.substring(0, end).chars().filter(c -> c == '\n').count();
        return new Place(line, end - lastBreak);
    }

    static Place firstBadByte(byte[] content) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(content);
        var out = CharBuffer.allocate(content.length);
        decoder.decode(in, out, true);
        String good = out.flip().toString();
        return position(good, good.codePointCount(0, good.length()));
    }
}

package id.talaksana.http.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/**
 * Reads strings and nothing else as strings, and only those that a database can keep: no control characters but tab and
 * line ends, no half surrogate pairs.
 */
final class PlainText extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;
    private static final String UNFIT = "control character or half a surrogate pair";

    PlainText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, json);
        }
        String text = json.getText();
        return fit(text) ? text : (String) context.handleWeirdStringValue(String.class, text, UNFIT);
    }

    private static boolean fit(String text) {
        return text.codePoints().allMatch(PlainText::fit);
    }

    private static boolean fit(int c) {
        return c >= ' ' && c != 0x7f && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                || c == '\n'
                || c == '\r'
                || c == '\t';
    }

    /** The same for the names of members. */
    static final class Key extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            return fit(key) ? key : context.handleWeirdKey(String.class, key, UNFIT);
        }
    }
}

package id.talaksana.language.draft;

import id.talaksana.api.documents.Draft;
import id.talaksana.api.documents.Models;
import id.talaksana.api.reading.SourceAccount;
import id.talaksana.language.draft.bpmn.BpmnSource;
import id.talaksana.language.draft.sketch.DraftYaml;
import id.talaksana.language.draft.sketch.Ids;
import id.talaksana.language.draft.sketch.Refused;
import id.talaksana.language.draft.sketch.Sketch;
import id.talaksana.language.draft.sketch.Words;
import id.talaksana.language.draft.text.TextSource;
import id.talaksana.language.words.LanguageWords;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Drafts definitions from what other tools and documents say. */
public final class Drafting {
    private Drafting() {}

    /**
     * A draft, or why there is none.
     *
     * @param agency id of the agency; null when it is not known
     * @param service id of the service; null: made of the title
     */
    public static Draft draft(String fileName, byte[] content, String agency, String service) {
        return draft(fileName, content, service, true);
    }

    /**
     * The same with all branches of others' drawings one after the other.
     *
     * @param service id of the service; null: made of the title
     */
    public static Draft inSequence(String fileName, byte[] content, String service) {
        return draft(fileName, content, service, false);
    }

    private static Draft draft(String fileName, byte[] content, String service, boolean beside) {
        try {
            Sketch sketch = read(content, beside);
            String id = service != null ? service : sketch.service().orElseGet(() -> serviceId(sketch));
            DraftYaml yaml = new DraftYaml(sketch.whole(id));
            return new Draft(id, yaml.text(), yaml.doubts(), List.of(), sketch.ledger.account());
        } catch (Refused refused) {
            return new Draft(
                    null,
                    null,
                    List.of(),
                    List.of(refused.in(fileName == null ? "body" : fileName)),
                    SourceAccount.EMPTY);
        }
    }

    private static Sketch read(byte[] content, boolean beside) throws Refused {
        if (content.length > Models.MAX_SOURCE) {
            throw new Refused(
                    0,
                    0,
                    "too-large",
                    LanguageWords.text("the-file-has-more-than-1"),
                    LanguageWords.text("divide-the-procedure"));
        }
        return isXml(content) ? BpmnSource.read(content, beside) : TextSource.read(decoded(content));
    }

    /** XML begins with an angle bracket, or with the byte order mark of UTF-16. */
    private static boolean isXml(byte[] content) {
        if (content.length > 1 && (content[0] == (byte) 0xFE || content[0] == (byte) 0xFF)) {
            return true;
        }
        int i = content.length > 2 && content[0] == (byte) 0xEF ? 3 : 0;
        while (i < content.length && content[i] <= ' ' && content[i] > 0) {
            i++;
        }
        return i < content.length && content[i] == '<';
    }

    private static String decoded(byte[] content) throws Refused {
        try {
            String decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
        } catch (CharacterCodingException e) {
            throw new Refused(
                    0,
                    0,
                    "encoding",
                    LanguageWords.text("the-file-is-no-utf-8"),
                    LanguageWords.text("save-it-as-utf-8-text"));
        }
    }

    private static String serviceId(Sketch sketch) {
        Object title = sketch.head().members.get("title");
        String words = title instanceof com.fasterxml.jackson.databind.JsonNode node
                ? (node.isObject() ? node.path("value") : node).asText()
                : "";
        String id = Words.id(words, "layanan", new Ids());
        return id.equals("agency") ? "layanan-agency" : id;
    }
}

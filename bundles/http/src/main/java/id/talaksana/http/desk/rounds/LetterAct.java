package id.talaksana.http.desk.rounds;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.letters.LetterDeed;
import id.talaksana.api.letters.template.LetterTemplate.Kind;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.PageRequest;
import java.util.List;
import java.util.stream.Stream;

/** What is done with letters, by the last part of the act's address. */
public enum LetterAct {
    DRAFT("konsep", null),
    NUMBER("nomori", Kind.NUMBER),
    INITIAL("paraf", Kind.INITIAL),
    DISPOSE("disposisi", Kind.DISPOSE),
    SIGN("tanda-tangan", Kind.SIGN),
    RETURN("kembalikan", null);

    private final String written;
    private final Kind kind;

    LetterAct(String written, Kind kind) {
        this.written = written;
        this.kind = kind;
    }

    /** As its address has it. */
    public String written() {
        return written;
    }

    /** What a form asks for; drafting where it does not say. */
    static LetterAct of(String written) {
        return Stream.of(values())
                .filter(act -> act.written.equals(written))
                .findFirst()
                .orElse(DRAFT);
    }

    /** The act of this kind. */
    static LetterAct of(Kind kind) {
        return Stream.of(values()).filter(act -> act.kind == kind).findFirst().orElseThrow();
    }

    boolean needsReason() {
        return this == RETURN;
    }

    /** The button that does it. */
    public String button(PageRequest v) {
        return switch (this) {
            case DRAFT -> v.say("draft-the-letters");
            case NUMBER -> v.say("number-the-letters");
            case INITIAL -> v.say("initial-the-letters");
            case DISPOSE -> v.say("dispose-the-letters");
            case SIGN -> v.say("sign-the-letters");
            case RETURN -> v.say("send-the-letters-back");
        };
    }

    /** @param registrations whose letters; null: all that it can be done with */
    LetterDeed deed(CaseId id, List<String> registrations, Entered e, String key) {
        String template = e.value("templat");
        String reason = e.given("alasan");
        return switch (this) {
            case DRAFT -> new LetterDeed.Draft(id, template, registrations, reason, key);
            case RETURN -> new LetterDeed.Return(id, template, registrations, reason, key);
            case NUMBER, INITIAL, DISPOSE, SIGN ->
                new LetterDeed.Act(id, template, kind, registrations, e.given("nomor"), reason, key);
        };
    }
}

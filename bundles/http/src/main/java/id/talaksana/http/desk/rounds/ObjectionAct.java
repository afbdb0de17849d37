package id.talaksana.http.desk.rounds;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.objections.ObjectionDeed;
import id.talaksana.api.rounds.objections.ObjectionQuery;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.PageRequest;
import java.util.List;
import java.util.stream.Stream;

/** What is done with objections, by the last part of the act's address. */
public enum ObjectionAct {
    ACCEPT("terima"),
    REJECT("tolak"),
    /** What follows from those that were accepted. */
    CORRECT("perbaiki");

    private final String written;

    ObjectionAct(String written) {
        this.written = written;
    }

    /** As its address has it. */
    public String written() {
        return written;
    }

    /** What a form asks for; refusing where it does not say. */
    static ObjectionAct of(String written) {
        return Stream.of(values())
                .filter(act -> act.written.equals(written))
                .findFirst()
                .orElse(REJECT);
    }

    boolean answers() {
        return this != CORRECT;
    }

    /** The button that does it. */
    public String button(PageRequest v) {
        return switch (this) {
            case ACCEPT -> v.say("accept-the-objections");
            case REJECT -> v.say("reject-the-objections");
            case CORRECT -> v.say("correct-the-outcomes");
        };
    }

    String sentence(PageRequest v, int count) {
        return switch (this) {
            case ACCEPT -> v.say("so-many-objections-are-accepted", count);
            case REJECT -> v.say("so-many-objections-are-rejected", count);
            case CORRECT -> v.say("so-many-outcomes-are-corrected", count);
        };
    }

    ObjectionDeed deed(CaseId round, List<Integer> numbers, Entered e, String key) {
        String period = e.value("masa");
        if (this == CORRECT) {
            return new ObjectionDeed.Correct(round, period, key);
        }
        ObjectionQuery set = new ObjectionQuery(period, null, null, null, numbers, null);
        String outcome = this == ACCEPT ? e.given("putusan") : null;
        return new ObjectionDeed.Answer(round, period, this == ACCEPT, outcome, e.given("alasan"), null, set, key);
    }
}

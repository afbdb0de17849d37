package id.talaksana.http.desk.rounds;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.objections.CitedLetter;
import id.talaksana.api.rounds.objections.ObjectionDeed;
import id.talaksana.api.rounds.objections.ObjectionPeriod;
import id.talaksana.api.rounds.objections.ObjectionQuery;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.PageRequest;
import java.util.List;
import java.util.stream.Stream;

/** What is done with objections, by the last part of the act's address. */
public enum ObjectionAct {
    ACCEPT("terima"),
    REJECT("tolak"),
    /** To the body that the definition names. */
    REFER("teruskan"),
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

    /** Whether it is about some objections, rather than about all that were accepted. */
    boolean concernsSome() {
        return this != CORRECT;
    }

    /** The button that does it. */
    public String button(PageRequest v) {
        return switch (this) {
            case ACCEPT -> v.say("accept-the-objections");
            case REJECT -> v.say("reject-the-objections");
            case REFER -> v.say("pass-the-objections-on");
            case CORRECT -> v.say("correct-the-outcomes");
        };
    }

    String sentence(PageRequest v, int count) {
        return switch (this) {
            case ACCEPT -> v.say("so-many-objections-are-accepted", count);
            case REJECT -> v.say("so-many-objections-are-rejected", count);
            case REFER -> v.say("so-many-objections-are-passed-on", count);
            case CORRECT -> v.say("so-many-outcomes-are-corrected", count);
        };
    }

    /** Those that can come next in a period, whose referrals have somebody to go to or not. */
    public static List<ObjectionAct> of(ObjectionPeriod period) {
        return Stream.of(ACCEPT, REJECT, REFER)
                .filter(act -> act != REFER || period.referredTo() != null)
                .toList();
    }

    /** @param letter with which it goes to another body, or came back from it; null: none */
    ObjectionDeed deed(CaseId round, List<Integer> numbers, Entered e, CitedLetter letter, String key) {
        String period = e.value("masa");
        ObjectionQuery set = new ObjectionQuery(period, null, null, null, numbers, null);
        String reason = e.given("alasan");
        return switch (this) {
            case ACCEPT -> new ObjectionDeed.Answer(round, period, true, e.given("putusan"), reason, letter, set, key);
            case REJECT -> new ObjectionDeed.Answer(round, period, false, null, reason, letter, set, key);
            case REFER -> new ObjectionDeed.Refer(round, period, reason, letter, set, key);
            case CORRECT -> new ObjectionDeed.Correct(round, period, key);
        };
    }
}

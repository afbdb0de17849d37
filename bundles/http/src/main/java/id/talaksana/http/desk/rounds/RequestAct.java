package id.talaksana.http.desk.rounds;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.requests.RequestDeed;
import id.talaksana.http.kit.page.PageRequest;

/** What is done with requests to another agency, by the last part of the act's address. */
public enum RequestAct {
    /** Also once more, where one came back to be completed. */
    SEND("kirim"),
    GIVE_UP("hentikan");

    private final String written;

    RequestAct(String written) {
        this.written = written;
    }

    /** As its address has it. */
    public String written() {
        return written;
    }

    static RequestAct of(String written) {
        return GIVE_UP.written.equals(written) ? GIVE_UP : SEND;
    }

    /** The button that does it. */
    public String button(PageRequest v) {
        return switch (this) {
            case SEND -> v.say("send-the-requests");
            case GIVE_UP -> v.say("give-the-requests-up");
        };
    }

    String sentence(PageRequest v, int count) {
        return switch (this) {
            case SEND -> v.say("so-many-requests-are-sent", count);
            case GIVE_UP -> v.say("so-many-requests-are-given-up", count);
        };
    }

    RequestDeed deed(CaseId round, String step, ApplicantQuery set, String reason, String key) {
        return switch (this) {
            case SEND -> new RequestDeed.Send(round, step, set, reason, key);
            case GIVE_UP -> new RequestDeed.Withdraw(round, step, set, reason, key);
        };
    }
}

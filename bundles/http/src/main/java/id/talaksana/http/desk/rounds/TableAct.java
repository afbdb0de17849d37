package id.talaksana.http.desk.rounds;

import id.talaksana.http.kit.page.PageRequest;

/** What a table that is sent brings, by the last part of the act's address. */
public enum TableAct {
    APPLICANTS("pelamar"),
    SCORES("nilai");

    private final String written;

    TableAct(String written) {
        this.written = written;
    }

    /** As its address has it. */
    public String written() {
        return written;
    }

    static TableAct of(String written) {
        return SCORES.written.equals(written) ? SCORES : APPLICANTS;
    }

    /** The button that takes it in. */
    public String button(PageRequest v) {
        return switch (this) {
            case APPLICANTS -> v.say("take-the-applicants-in");
            case SCORES -> v.say("take-the-scores-in");
        };
    }
}

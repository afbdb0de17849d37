package id.talaksana.http.desk.rounds;

import id.talaksana.http.kit.page.PageRequest;
import java.util.stream.Stream;

/** What is done with a ranking, by the last part of the act's address. */
public enum ResultAct {
    /** Both rankers work it out, and it is entered where they come to the same. */
    ENTER("catat"),
    DECIDE("putuskan"),
    /** Somebody leaves, and who is next in the reserve follows. */
    REPLACE("gantikan");

    private final String written;

    ResultAct(String written) {
        this.written = written;
    }

    /** As its address has it. */
    public String written() {
        return written;
    }

    static ResultAct of(String written) {
        return Stream.of(values())
                .filter(act -> act.written.equals(written))
                .findFirst()
                .orElse(ENTER);
    }

    /** The button that does it. */
    public String button(PageRequest v) {
        return switch (this) {
            case ENTER -> v.say("enter-the-ranking");
            case DECIDE -> v.say("decide-by-the-ranking");
            case REPLACE -> v.say("let-the-next-one-follow");
        };
    }
}

package id.talaksana.http.desk.complaints;

import id.talaksana.api.complaints.Ticket;
import id.talaksana.api.complaints.TicketDeed;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.PageRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What an officer does with a complaint, by the last part of the act's address. */
public enum ComplaintAct {
    CLASSIFY("klasifikasi", TicketDeed.Classify.STATES),
    DISPOSE("disposisi", TicketDeed.Instruct.STATES),
    ANSWER("jawab", TicketDeed.Answer.STATES),
    REJECT("tolak", TicketDeed.Reject.STATES),
    FORWARD("teruskan", TicketDeed.Forward.STATES),
    CLOSE("tutup", TicketDeed.Close.STATES);

    private final String written;
    private final Set<TicketState> states;

    ComplaintAct(String written, Set<TicketState> states) {
        this.written = written;
        this.states = states;
    }

    /** As its address has it. */
    public String written() {
        return written;
    }

    /** The name of its field for what is said with it. */
    public String text() {
        return "teks-" + written;
    }

    /** The name of its field for where it goes; that of what has none is not used. */
    public String target() {
        return "tujuan-" + written;
    }

    /** Those that can be done with a ticket now. */
    public static List<ComplaintAct> allowed(Ticket ticket) {
        return !ticket.handles()
                ? List.of()
                : Stream.of(values())
                        .filter(act -> act.states.contains(ticket.state()))
                        .toList();
    }

    /** The button that does it. */
    public String button(PageRequest v) {
        return switch (this) {
            case CLASSIFY -> v.say("put-in-a-class");
            case DISPOSE -> v.say("tell-somebody-to-see-to-it");
            case ANSWER -> v.say("send-the-answer");
            case REJECT -> v.say("do-not-take-it-up");
            case FORWARD -> v.say("hand-it-to-another-agency");
            case CLOSE -> v.say("close-the-complaint");
        };
    }

    /** What is chosen with it. */
    public String choice(PageRequest v) {
        return switch (this) {
            case CLASSIFY -> v.say("class");
            case DISPOSE -> v.say("who-sees-to-it");
            case FORWARD -> v.say("which-agency");
            case ANSWER, REJECT, CLOSE -> v.say("to-whom-or-what");
        };
    }

    /** Who reads what is written with it. */
    public String hint(PageRequest v) {
        return switch (this) {
            case CLASSIFY, DISPOSE -> v.say("the-reporter-does-not-read-it");
            case ANSWER, REJECT, FORWARD, CLOSE -> v.say("the-reporter-reads-it");
        };
    }

    /** Whether something has to be written. */
    public boolean needsText() {
        return this != CLASSIFY && this != CLOSE;
    }

    TicketDeed deed(Ticket ticket, Entered e, String key) {
        String said = e.given(text());
        String to = e.given(target());
        return switch (this) {
            case CLASSIFY -> new TicketDeed.Classify(ticket.id(), to, null, said, key);
            case DISPOSE -> new TicketDeed.Instruct(ticket.id(), to, said, key);
            case ANSWER -> new TicketDeed.Answer(ticket.id(), said, key);
            case REJECT -> new TicketDeed.Reject(ticket.id(), said, key);
            case FORWARD -> new TicketDeed.Forward(ticket.id(), to, said, key);
            case CLOSE -> new TicketDeed.Close(ticket.id(), said, key);
        };
    }
}

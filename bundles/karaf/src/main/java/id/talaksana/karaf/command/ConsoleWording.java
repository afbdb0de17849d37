package id.talaksana.karaf.command;

import id.talaksana.api.access.Doer;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.text.Language;
import id.talaksana.api.text.Provenance;
import id.talaksana.api.text.Sourced;
import id.talaksana.api.wording.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** How values of the domain are said at the console. */
public final class ConsoleWording {
    /** How values are said in a line or cell. */
    public static final Wording WORDS = Wording.in(Language.INDONESIAN).brief();

    /** What stands where a document says nothing. */
    public static final String OPEN = WORDS.of(Provenance.OPEN);

    /** What stands for the actors of a step to which nobody is assigned yet. */
    public static final String NOBODY = "belum ada pelaksana";

    private static final ZoneId WESTERN = ZoneId.of("Asia/Jakarta");

    private ConsoleWording() {}

    /** A value with its provenance, where that is anything but stated. */
    public static String of(Sourced<?> sourced) {
        if (sourced == null) {
            return OPEN;
        }
        if (sourced.reading() != null) {
            return read(sourced);
        }
        String note = sourced.note() == null ? "" : ": " + sourced.note();
        if (!sourced.known()) {
            return unknown(sourced, note);
        }
        String value = sourced.value() instanceof String text ? text : WORDS.of(sourced.value());
        return switch (sourced.provenance()) {
            case STATED, OPEN -> value;
            case IMPLIED, RECONSTRUCTED, MISSING -> value + " [" + WORDS.of(sourced.provenance()) + note + "]";
        };
    }

    private static String read(Sourced<?> sourced) {
        Sourced<?> printed = new Sourced<>(sourced.value(), sourced.provenance(), sourced.note());
        return sourced.reading().text() + " [dibaca menurut "
                + sourced.reading().by() + ", "
                + WORDS.date(sourced.reading().date()) + "; tercetak: " + of(printed) + "]";
    }

    private static String unknown(Sourced<?> sourced, String note) {
        return switch (sourced.provenance()) {
            case MISSING, OPEN -> "[" + WORDS.of(sourced.provenance()) + note + "]";
            case STATED, IMPLIED, RECONSTRUCTED -> sourced.note() == null ? WORDS.none() : sourced.note();
        };
    }

    /** A moment in a zone; a hyphen for none. */
    public static String of(Instant moment, ZoneId zone) {
        return moment == null ? "-" : WORDS.moment(moment, zone);
    }

    /** A moment by which something is due, in a zone; a hyphen for none. */
    public static String deadline(Instant moment, ZoneId zone) {
        return moment == null ? "-" : WORDS.deadline(moment, zone);
    }

    /** Whose turn it is at an open row, and since when or until when its clock stands. */
    public static String turn(StepRow row, ZoneId zone) {
        String whose = WORDS.of(row.turn().whose());
        if (row.waitsForOthers()) {
            return whose + "; jam kantor berhenti sejak " + of(row.openedAt(), zone) + " (case:resume)";
        }
        if (!row.isOfDate()) {
            return whose;
        }
        return whose
                + (row.isStopped() ? "; terbuka pada " : "; selesai dengan sendirinya pada ")
                + of(row.dueAt() == null ? row.openedAt() : row.dueAt(), zone);
    }

    /** Who did something, from how it is recorded; from the console or as a substitute somebody does it in another's name. */
    public static String doer(String recorded) {
        Doer doer = Doer.of(recorded);
        if (doer.operator() == null) {
            return recorded;
        }
        return doer.account().equals(Doer.CONSOLE)
                ? doer.operator() + " di konsol"
                : doer.account() + ", dijalankan oleh " + doer.operator();
    }

    /** Where an agency's deadlines are counted; western time for one without a definition. */
    public static ZoneId zone(Optional<AgencyDefinition> definition) {
        return definition
                .map(d -> d.agency().timeZone())
                .map(zone -> zone.or(WESTERN))
                .orElse(WESTERN);
    }
}

package id.talaksana.karaf.command;

import id.talaksana.api.access.Doer;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.Duration;
import id.talaksana.api.text.Sourced;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How values of the domain are said at the console. */
public final class ConsoleWording {
    /** What stands where a document says nothing. */
    public static final String OPEN = "belum ditetapkan";

    /** What stands for the actors of a step to which nobody is assigned yet. */
    public static final String NOBODY = "belum ada pelaksana";

    private static final ZoneId WESTERN = ZoneId.of("Asia/Jakarta");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy HH.mm z", ConsoleCommand.INDONESIAN);

    private ConsoleWording() {}

    /** A value with its provenance, where that is anything but stated. */
    public static String of(Sourced<?> sourced) {
        if (sourced == null) {
            return OPEN;
        }
        String note = sourced.note() == null ? "" : ": " + sourced.note();
        if (!sourced.known()) {
            return switch (sourced.provenance()) {
                case MISSING -> "[tidak terbaca" + note + "]";
                case OPEN -> "[belum ditetapkan" + note + "]";
                default -> sourced.note() == null ? "tidak ada" : sourced.note();
            };
        }
        String value = sourced.value() instanceof Duration duration
                ? of(duration)
                : sourced.value().toString();
        return switch (sourced.provenance()) {
            case STATED, OPEN -> value;
            case IMPLIED -> value + " [tersirat" + note + "]";
            case RECONSTRUCTED -> value + " [direkonstruksi" + note + "]";
            case MISSING -> value + " [tidak terbaca" + note + "]";
        };
    }

    /** A span of time, such as "3 hari kerja". */
    public static String of(Duration duration) {
        String unit =
                switch (duration.unit()) {
                    case MINUTE -> "menit";
                    case HOUR -> "jam";
                    case DAY -> "hari";
                    case WORKING_DAY -> "hari kerja";
                    case WEEK -> "minggu";
                    case MONTH -> "bulan";
                    case YEAR -> "tahun";
                };
        return duration.amount().stripTrailingZeros().toPlainString().replace('.', ',') + " " + unit;
    }

    /** A moment in a zone; a hyphen for none. */
    public static String of(Instant moment, ZoneId zone) {
        return moment == null ? "-" : MOMENT.format(moment.atZone(zone));
    }

    /** Who did something, from how it is recorded. */
    public static String doer(String recorded) {
        Doer doer = Doer.of(recorded);
        if (doer.operator() == null) {
            return recorded;
        }
        return doer.account().equals(Doer.CONSOLE)
                ? doer.operator() + " di konsol"
                : doer.account() + ", dijalankan oleh " + doer.operator() + " di konsol";
    }

    /** Where an agency's deadlines are counted; western time for one without a definition. */
    public static ZoneId zone(Optional<AgencyDefinition> definition) {
        return definition
                .map(d -> d.agency().timeZone())
                .map(zone -> zone.or(WESTERN))
                .orElse(WESTERN);
    }
}

package id.talaksana.core.tables;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.PublicService.Track;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.identity.Email;
import id.talaksana.core.identity.Nik;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.words.CoreWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Applicants as a service's tables have them, in and out. */
public final class ApplicantSheet {
    static final String REGISTRATION = "registration";
    static final String NAME = "name";
    static final String NIK = "nik";
    static final String EMAIL = "email";
    static final String FORMATION = "formation";
    static final String TRACK = "track";
    static final String ARRIVAL = "arrival";
    /** What a cell says of somebody whom the agency invited. */
    private static final String INVITED = "diundang";

    private static final String APPLIED = "melamar";

    private final PublicService service;
    private final Set<String> formations;
    private final Columns columns;
    private final Attributes attributes;

    /**
     * @param formations ids of the round's; empty: it has none, and no row may name one
     * @param today in the agency's zone
     */
    public ApplicantSheet(PublicService service, Set<String> formations, LocalDate today) {
        this.service = service;
        this.formations = formations;
        this.columns = columns(service);
        this.attributes = new Attributes(
                service.applicant(), service.applicants().fields(), service.declaredOfApplicants(), today);
    }

    /** The columns, those that everybody knows first. */
    public Columns columns() {
        return columns;
    }

    private static Columns columns(PublicService service) {
        Map<String, List<String>> headings = new LinkedHashMap<>();
        headings.put(REGISTRATION, List.of("nomor peserta"));
        headings.put(NAME, List.of("nama"));
        headings.put(NIK, List.of("nik"));
        headings.put(EMAIL, List.of("surel", "e-mail"));
        headings.put(FORMATION, List.of("formasi"));
        headings.put(TRACK, List.of("jalur"));
        headings.put(ARRIVAL, List.of("cara masuk"));
        service.applicant().forEach(a -> headings.put(a.id(), named(a.id(), a.label())));
        service.applicants().fields().forEach(f -> headings.put(f.id(), named(f.id(), f.label())));
        headings.putAll(service.applicants().columns());
        boolean mapped = !service.applicants().columns().isEmpty();
        return new Columns(headings, Set.of(REGISTRATION, NAME), mapped);
    }

    static List<String> named(String id, String label) {
        return id.equalsIgnoreCase(label) ? List.of(label) : List.of(label, id);
    }

    /**
     * Reads a row.
     *
     * @param good is told who it is, not numbered yet
     * @param bad is told its registration number, as far as there is one, and why it is nobody
     */
    public void read(TableRow row, BiConsumer<TableRow, Applicant> good, BiConsumer<String, Text> bad) {
        String registration = row.get(REGISTRATION);
        Text fault = row.fault() == null ? fault(row) : row.fault();
        if (fault != null) {
            bad.accept(shown(registration), fault);
            return;
        }
        Map<String, String> stated;
        try {
            stated = attributes.of(row);
        } catch (Refusal refusal) {
            bad.accept(shown(registration), refusal.reason());
            return;
        }
        good.accept(row, applicant(row, registration, stated));
    }

    private Applicant applicant(TableRow row, String registration, Map<String, String> stated) {
        return new Applicant(
                0,
                registration,
                row.get(NAME),
                row.get(NIK),
                row.get(EMAIL),
                row.get(FORMATION),
                track(row),
                INVITED.equalsIgnoreCase(row.get(ARRIVAL)),
                stated);
    }

    private Text fault(TableRow row) {
        String registration = row.get(REGISTRATION);
        String name = row.get(NAME);
        String formation = row.get(FORMATION);
        String arrival = row.get(ARRIVAL);
        if (registration == null || registration.length() > Applicant.MAX_REGISTRATION) {
            return CoreWords.text("an-applicant-has-a-registration-number", Applicant.MAX_REGISTRATION);
        } else if (name == null || name.length() > Applicant.MAX_NAME) {
            return CoreWords.text("an-applicant-has-a-name", Applicant.MAX_NAME);
        } else if (row.get(NIK) != null && !Nik.isPlausible(row.get(NIK))) {
            return CoreWords.text("this-is-nobodys-nik");
        } else if (row.get(EMAIL) != null && !Email.isPlausible(row.get(EMAIL))) {
            return CoreWords.text("this-is-no-mail-address", shown(row.get(EMAIL)));
        } else if (formation == null ? !formations.isEmpty() : !formations.contains(formation)) {
            return CoreWords.text("the-round-has-no-such-formation", shown(formation));
        } else if (row.get(TRACK) != null && track(row) == null) {
            String all = service.tracks().stream().map(Track::id).collect(Collectors.joining(", "));
            return CoreWords.text("the-service-has-no-such-track", shown(row.get(TRACK)), all);
        } else if (arrival != null && !List.of(APPLIED, INVITED).contains(arrival.toLowerCase(Locale.ROOT))) {
            return CoreWords.text("one-applies-or-is-invited", shown(arrival), APPLIED, INVITED);
        }
        return null;
    }

    private String track(TableRow row) {
        String written = row.get(TRACK);
        return service.tracks().stream()
                .filter(track ->
                        track.id().equalsIgnoreCase(written) || track.label().equalsIgnoreCase(written))
                .map(Track::id)
                .findFirst()
                .orElse(null);
    }

    private static String shown(String text) {
        return text == null ? "-" : WrittenText.shown(text);
    }

    /** The headings as they go out. */
    public List<String> headings() {
        return columns.headings().values().stream().map(its -> its.get(0)).toList();
    }

    /** An applicant as a row below them. */
    public List<String> row(Applicant applicant) {
        List<String> cells = new ArrayList<>();
        columns.headings().keySet().forEach(column -> cells.add(cell(applicant, column)));
        return cells;
    }

    private static String cell(Applicant applicant, String column) {
        return switch (column) {
            case REGISTRATION -> applicant.registration();
            case NAME -> applicant.name();
            case NIK -> applicant.nik();
            case EMAIL -> applicant.email();
            case FORMATION -> applicant.formation();
            case TRACK -> applicant.track();
            case ARRIVAL -> applicant.invited() ? INVITED : APPLIED;
            default -> applicant.attributes().get(column);
        };
    }

    /** A mark for what each column says of somebody: two that differ look alike once in some four thousand million. */
    public int[] marks(Applicant applicant) {
        return columns.headings().keySet().stream()
                .mapToInt(column -> mark(cell(applicant, column)))
                .toArray();
    }

    private static int mark(String cell) {
        return cell == null ? 0 : (int) SeenKeys.hash(cell);
    }

    /**
     * What differs between two of the same registration number, by what the columns say.
     *
     * @param before marks of the one who is there
     */
    public List<String> differences(int[] before, Applicant after) {
        List<String> differences = new ArrayList<>();
        int at = 0;
        for (String column : columns.headings().keySet()) {
            if (before[at++] != mark(cell(after, column))) {
                differences.add(column);
            }
        }
        return differences;
    }
}

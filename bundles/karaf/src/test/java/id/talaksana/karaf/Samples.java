package id.talaksana.karaf;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.Turn;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.ComplaintChannel;
import id.talaksana.api.definition.Duration;
import id.talaksana.api.definition.ProcessingTime;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.ServiceStandard;
import id.talaksana.api.definition.SourceDocument;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.step.StepPerformer;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Provenance;
import id.talaksana.api.text.Sourced;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A definition with long texts and every provenance, and a case of it. */
public final class Samples {
    public static final String LONG = "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Daerah ".repeat(4);
    public static final CaseId ID = CaseId.parse("balikpapan-0JQ8ZK3V5T7XN").orElseThrow();
    public static final Account OFFICER =
            new Account("siti", "Siti Aminah " + LONG, Role.OFFICER, "balikpapan", Set.of("verifikator"), true);
    public static final Diagnostic ERROR = new Diagnostic(
            Diagnostic.Severity.ERROR,
            "layanan.yaml",
            7,
            3,
            "unknown-key",
            new Text("Kunci \"langkah\" tidak dikenal. " + LONG, "Unknown key."),
            new Text("Tulis \"steps\".", "Write steps."),
            "PermenPAN-RB 15/2014");

    private Samples() {}

    public static AgencyEntry entry(AgencyEntry.State state, List<Diagnostic> diagnostics) {
        return new AgencyEntry(
                "balikpapan",
                state == AgencyEntry.State.REFUSED ? Optional.empty() : Optional.of(definition()),
                state,
                "bundle id.talaksana.agency-balikpapan/1.0.0",
                Instant.parse("2026-08-03T02:00:00Z"),
                diagnostics);
    }

    public static AgencyDefinition definition() {
        return new AgencyDefinition("b".repeat(64), "1.0.0", null, agency(), List.of(service()), List.of());
    }

    private static Agency agency() {
        return new Agency(
                "balikpapan",
                Sourced.stated("Pemerintah Kota Balikpapan"),
                Sourced.stated(LONG),
                List.of(),
                Agency.Kind.LOCAL_GOVERNMENT,
                null,
                null,
                Sourced.missing("tertulis 00000"),
                null,
                null,
                null,
                new Sourced<>(ZoneId.of("Asia/Makassar"), Provenance.IMPLIED, null),
                List.of(),
                List.of(),
                List.of());
    }

    private static PublicService service() {
        return new PublicService(
                "pengadaan-asn",
                Sourced.stated("Pengadaan ASN " + LONG),
                null,
                new SourceDocument(
                        SourceDocument.Kind.SERVICE_PAGE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                List.of(),
                null,
                ServiceStandard.NONE,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                Sourced.stated(List.of(requirement())),
                List.of(),
                List.of(new Actor(
                        "verifikator", Sourced.stated("Tim Verifikasi"), false, false, false, List.of(), null)),
                List.of(),
                false,
                List.of(verifying(), lost()),
                new ProcessingTime("0", Sourced.stated("Menyesuaikan jadwal BKN"), List.of()),
                null,
                Sourced.missing(null),
                Sourced.stated(List.of(new ComplaintChannel(
                        "surel",
                        "1",
                        ComplaintChannel.Kind.EMAIL,
                        Sourced.stated("Surel"),
                        Sourced.stated("bkpsdm@example.go.id"),
                        List.of(Sourced.stated("Kepala BKPSDM")),
                        null))),
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static Requirement requirement() {
        return new Requirement(
                "usul",
                null,
                "1",
                Sourced.stated("Surat usul " + LONG),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                new Requirement.Due(Requirement.Moment.STEP, "verifikasi"),
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    private static Step verifying() {
        Step.Decision decision = new Step.Decision(
                Requirement.Of.CASE,
                List.of(
                        new Step.Outcome(
                                "ms", Sourced.stated("Memenuhi syarat"), null, null, null, null, null, null, null),
                        new Step.Outcome(
                                "bts",
                                Sourced.stated("Berkas tidak sesuai"),
                                null,
                                Sourced.stated("verifikasi"),
                                null,
                                null,
                                null,
                                null,
                                null)),
                List.of(),
                null);
        return step(
                "verifikasi",
                "1",
                new Sourced<>("Memverifikasi usul", Provenance.RECONSTRUCTED, "nomor 2 sampai 10 hilang"),
                Sourced.stated(List.of(new StepPerformer("verifikator", null))),
                Sourced.stated(new Duration(new BigDecimal("1.5"), Duration.Unit.WORKING_DAY)),
                decision);
    }

    private static Step lost() {
        return step("langkah-29", null, Sourced.missing("tertutup kepala halaman"), null, null, null);
    }

    private static Step step(
            String id,
            String number,
            Sourced<String> text,
            Sourced<List<StepPerformer>> actors,
            Sourced<Duration> duration,
            Step.Decision decision) {
        return new Step(
                id, number, text, actors, null, null, null, null, null, null, duration, null, null, null, null, null,
                null, null, null, null, null, null, decision, null, null, null, null, null, null, List.of(), null,
                null);
    }

    public static CaseFile file() {
        return file(List.of("verifikator"));
    }

    /** The same with its open step in the hands of these actors. */
    public static CaseFile file(List<String> actors) {
        StepRow row = StepRow.opened(
                1, "verifikasi", actors, Instant.parse("2026-08-03T02:00:00Z"), Instant.parse("2026-08-04T08:30:00Z"));
        return file(row, null, null);
    }

    /** The same, promised for a day, while it waits for another agency since the other moment; null: it does not. */
    public static CaseFile promised(Instant dueAt, Instant stoppedAt) {
        Turn turn = new Turn(stoppedAt == null ? Turn.Whose.OFFICE : Turn.Whose.AGENCY, stoppedAt != null, null, null);
        Instant opened = stoppedAt == null ? Instant.parse("2026-08-03T02:00:00Z") : stoppedAt;
        StepRow row = StepRow.opened(1, "verifikasi", List.of("verifikator"), opened, 0, null, turn);
        return file(row, dueAt, stoppedAt);
    }

    private static CaseFile file(StepRow row, Instant dueAt, Instant stoppedAt) {
        return new CaseFile(
                ID,
                "pengadaan-asn",
                "b".repeat(64),
                "1.0.0",
                "Formasi 2026 " + LONG,
                Set.of(),
                Map.of("pendidikan", "s1"),
                List.of(),
                CaseFile.State.OPEN,
                List.of(),
                "siti",
                Instant.parse("2026-08-03T02:00:00Z"),
                null,
                dueAt,
                dueAt,
                stoppedAt,
                0,
                "c".repeat(64),
                1,
                List.of(row));
    }
}

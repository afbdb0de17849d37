package id.talaksana.http.portal;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Accounts.TooManyAttempts;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.FollowedCase;
import id.talaksana.api.cases.Following;
import id.talaksana.api.cases.Turn;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.text.Sourced;
import java.time.Instant;
import java.util.List;

/** One case of the Kantor Regional, whose subject a test sets; every code but one is wrong, and "BANYAK" too often. */
final class FakeFollowing implements Following {
    static final CaseId CASE = new CaseId("kanreg", "0JQ8ZK3V5T7XN");
    static final String CODE = "7K3M-9PQR-2T4V-W6XY";

    private final AgencyDefinition definition;
    String subject = "Usul NI CPNS 2025";
    /** Whether it waits for the asking agency, and the office's clock stands. */
    boolean stopped;

    List<Sourced<String>> waitingFor = List.of(Sourced.stated("Tim Pemroses"));

    FakeFollowing(AgencyDefinition definition) {
        this.definition = definition;
    }

    @Override
    public String code(Account who, CaseId id) {
        return CODE;
    }

    @Override
    public FollowedCase follow(CaseId id, String code, String address) {
        if (code.equals("BANYAK")) {
            throw new TooManyAttempts(90);
        }
        if (!id.equals(CASE) || !code.equals(CODE)) {
            throw new Refusal(
                    Refusal.Kind.NOT_FOUND, new Text("Nomor atau kode salah.", "Number or code is wrong."), List.of());
        }
        PublicService service = definition.services().get(0);
        var step = service.steps().get(0);
        Instant opened = Instant.parse("2026-11-20T02:30:00Z");
        return new FollowedCase(
                CASE,
                service.id(),
                service.title(),
                definition.version(),
                definition.digest(),
                subject,
                CaseFile.State.OPEN,
                opened,
                null,
                null,
                null,
                List.of(
                        new FollowedCase.FollowedStep(
                                1,
                                step.id(),
                                step.number(),
                                step.text(),
                                List.of(Sourced.stated("Tim Pemroses")),
                                opened,
                                null,
                                opened.plusSeconds(600),
                                "bts",
                                Sourced.stated("BTS (Berkas Tidak Sesuai)"),
                                true,
                                null,
                                Turn.Whose.OFFICE,
                                false,
                                null,
                                "Ijazah buram",
                                List.of(Sourced.stated("Instansi pengusul"))),
                        new FollowedCase.FollowedStep(
                                2,
                                step.id(),
                                step.number(),
                                step.text(),
                                waitingFor,
                                opened.plusSeconds(600),
                                stopped ? null : opened.plusSeconds(1200),
                                null,
                                null,
                                null,
                                false,
                                null,
                                stopped ? Turn.Whose.AGENCY : Turn.Whose.OFFICE,
                                stopped,
                                null,
                                stopped ? "Ijazah buram" : null,
                                List.of())),
                List.of());
    }
}

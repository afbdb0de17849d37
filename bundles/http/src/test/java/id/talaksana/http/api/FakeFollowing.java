package id.talaksana.http.api;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Accounts.TooManyAttempts;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.FollowedCase;
import id.talaksana.api.cases.Following;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.text.Sourced;
import java.util.List;

/** One case with one code. */
final class FakeFollowing implements Following {
    static final String CODE = "7QXM-02RA-KJ5T-9V1C";

    boolean exhausted;
    String address;

    @Override
    public String code(Account who, CaseId id) {
        return CODE;
    }

    @Override
    public FollowedCase follow(CaseId id, String code, String from) {
        address = from;
        if (exhausted) {
            throw new TooManyAttempts(300);
        }
        if (!id.equals(FakeCases.ID) || !code.equals(CODE)) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, new Text("Tidak ada.", "There is none."), List.of());
        }
        return new FollowedCase(
                id,
                "persetujuan-teknis",
                Sourced.stated("Persetujuan Teknis"),
                "1.1.0",
                FakeCatalogue.CURRENT.digest(),
                "Usul CPNS 2026",
                CaseFile.State.OPEN,
                FakeCases.OPENED,
                null,
                null,
                null,
                List.of(new FollowedCase.FollowedStep(
                        1,
                        "verifikasi",
                        "1",
                        Sourced.stated("Memverifikasi usul"),
                        List.of(Sourced.stated("Verifikator")),
                        FakeCases.OPENED,
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        null,
                        false,
                        null,
                        null,
                        List.of())),
                List.of());
    }
}

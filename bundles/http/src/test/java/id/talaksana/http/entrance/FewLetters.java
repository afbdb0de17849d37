package id.talaksana.http.entrance;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Verification;
import id.talaksana.api.documents.Rendition;
import id.talaksana.api.letters.Letter;
import id.talaksana.api.letters.LetterDeed;
import id.talaksana.api.letters.LetterHistory;
import id.talaksana.api.letters.LetterPage;
import id.talaksana.api.letters.Letters;
import id.talaksana.api.letters.template.LetterTemplate;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Two letters of a round that wait for an initial: the rules are proven where letters are made. */
public final class FewLetters implements Letters {
    public final List<LetterDeed> deeds = new ArrayList<>();

    @Override
    public LetterPage list(Account who, CaseId id, String template, Letter.State state, int after, int limit) {
        return new LetterPage(List.of(letter(1, "A-1", "Sari"), letter(2, "A-2", "Tono")), null);
    }

    private static Letter letter(int number, String registration, String name) {
        return new Letter(
                number,
                "surat-panggilan",
                registration,
                name,
                Letter.State.DRAFTED,
                0,
                LetterTemplate.Kind.INITIAL,
                "petugas",
                null,
                null,
                null,
                4,
                Instant.parse("2026-04-09T02:00:00Z"));
    }

    @Override
    public Rendition paper(Account who, CaseId id, int number) {
        return new Rendition("application/pdf", "surat.pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public RoundChange preview(Account who, LetterDeed deed) {
        int count = deed.registrations() == null ? 2 : deed.registrations().size();
        return new RoundChange(count, List.of(), 0, null);
    }

    @Override
    public RoundChange perform(Account who, LetterDeed deed) {
        if (who.role() != Role.OFFICER) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, new Text("Bukan tugas Anda.", "Not yours."), List.of());
        }
        deeds.add(deed);
        return preview(who, deed);
    }

    @Override
    public LetterHistory find(Account who, CaseId id, int number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Verification verify(Account who, CaseId id) {
        throw new UnsupportedOperationException();
    }
}

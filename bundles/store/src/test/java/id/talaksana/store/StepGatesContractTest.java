package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.letters.LetterDeed;
import id.talaksana.api.letters.template.LetterTemplate.Kind;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.announcements.AnnouncementDeed;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.announcements.StoredAnnouncements;
import id.talaksana.core.announcements.Unannounced;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.core.letters.StoredLetters;
import id.talaksana.core.letters.UnfinishedLetters;
import id.talaksana.store.announcements.DatabaseAnnouncements;
import id.talaksana.store.letters.DatabaseLetters;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** A step that announces or writes letters is done when they are out and finished, in both databases. */
public class StepGatesContractTest extends RoundContract {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-05T03:00:00Z"), ZoneOffset.UTC);

    private static final String SERVICE =
            """
            talaksana: 1
            service: seleksi
            title: Seleksi
            document: {kind: sop, number: 1/SOP/2026}
            actors: [{id: panitia, name: Panitia}, {id: kabid, name: Kabid}, {id: ketua, name: Ketua Panitia}]
            steps:
              - {id: buka, text: Mengumumkan pembukaan, actors: [panitia], announces: {kind: opening, persons: 1}}
              - id: berkas
                text: Memeriksa berkas
                actors: [panitia]
                decision:
                  of: applicant
                  outcomes: [{id: ms, label: Memenuhi syarat}, {id: tms, label: Tidak memenuhi syarat, end: rejected}]
              - id: umumkan
                text: Mengumumkan hasil
                actors: [panitia]
                announces: {kind: result, of: berkas}
                decision: {outcomes: [{id: terbit, label: Terbit}, {id: ulang, label: Ulangi, returnTo: berkas}]}
              - {id: konsep, text: Membuat surat, actors: [panitia]}
              - {id: periksa, text: Memeriksa surat, actors: [kabid]}
              - {id: sampaikan, text: Menyampaikan, actors: [panitia]}
            letters:
              - {id: nota, title: Nota Dinas, step: konsep, text: "Perihal {subject}.", acts: [{kind: initial, by: panitia}, {kind: dispose, by: kabid}]}
              - {id: keputusan, title: Keputusan, step: konsep, of: applicant, text: "{name} lulus.", acts: [{kind: initial, by: panitia}, {kind: sign, by: ketua}]}
            """;

    private OpenRound round;
    private StoredCases cases;
    private StoredAnnouncements announcements;
    private StoredLetters letters;
    private Account panitia;
    private Account second;

    @Before
    public void open() {
        round = setting()
                .at(CLOCK)
                .gated((registry, rounds) -> new Unannounced(
                                registry, new DatabaseAnnouncements(stores().database), rounds)
                        .and(new UnfinishedLetters(registry, new DatabaseLetters(stores().database), rounds)))
                .open(SERVICE, "panitia");
        panitia = round.officer("panitia");
        second = new Account(agency + ".dua", "Dua", Role.OFFICER, agency, Set.of("panitia"), true);
        cases = round.cases();
        announcements = round.announcements(round.releases());
        letters = round.letters();
    }

    private CaseFile close(String step, String outcome) {
        String why = outcome == null ? null : "Sudah";
        return cases.perform(panitia, new Deed.Complete(round.id(), step, outcome, why, List.of(), null), Channel.REST);
    }

    private String refused(String step, String outcome) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> close(step, outcome));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        return refusal.reason().english();
    }

    private List<String> open(CaseFile c) {
        return c.open().stream().map(StepRow::step).toList();
    }

    private void announce(String step, Account... releasing) {
        Announcement draft =
                announcements.perform(panitia, new AnnouncementDeed.Draft(round.id(), step, null, null, null, null));
        assertThat(refused(step, null)).contains(draft.id(), "drafted", "initial");
        announcements.perform(panitia, new AnnouncementDeed.Initial(round.id(), draft.id(), null));
        announcements.perform(panitia, new AnnouncementDeed.Sign(round.id(), draft.id(), "1/2026/" + step, null));
        for (Account each : releasing) {
            assertThat(refused(step, null)).contains("signed");
            announcements.perform(each, new AnnouncementDeed.Release(round.id(), draft.id(), null, null));
        }
    }

    private void seats() {
        byte[] table = OpenRound.bytes("kode,jumlah\nF1,2\n");
        round.rounds().perform(panitia, new RoundDeed.EnterFormations(round.id(), table, null));
    }

    private void decideOnThree() {
        seats();
        String table = "nomor peserta,nama,formasi\nA-1,Uji Satu,F1\nA-2,Uji Dua,F1\nA-3,Uji Tiga,F1\n";
        round.rounds().perform(panitia, new RoundDeed.RegisterApplicants(round.id(), OpenRound.bytes(table), null));
        ApplicantQuery failed = new ApplicantQuery(null, null, null, null, List.of("A-3"));
        round.rounds().perform(panitia, new RoundDeed.Decide(round.id(), "berkas", "tms", "Ijazah", failed, null));
        round.rounds()
                .perform(panitia, new RoundDeed.Decide(round.id(), "berkas", "ms", null, ApplicantQuery.all(), null));
    }

    private void act(String actor, String template, Kind kind, String... registrations) {
        List<String> named = registrations.length == 0 ? null : List.of(registrations);
        letters.perform(round.officer(actor), new LetterDeed.Act(round.id(), template, kind, named, null, null, null));
    }

    private void draft(String template, String... registrations) {
        List<String> named = registrations.length == 0 ? null : List.of(registrations);
        letters.perform(panitia, new LetterDeed.Draft(round.id(), template, named, null, null));
    }

    @Test
    public void aStepThatAnnouncesWaitsForTheReleaseUnlessTheCaseIsSentBack() {
        seats();
        assertThat(refused("buka", null)).contains("no announcement yet", "buka");
        announce("buka", panitia);
        assertThat(open(close("buka", null))).containsExactly("berkas");
        decideOnThree();
        close("berkas", null);
        assertThat(refused("umumkan", "terbit")).contains("no announcement yet", "umumkan");
        assertThat(open(close("umumkan", "ulang"))).as("sent back").containsExactly("berkas");
    }

    @Test
    public void aRoundThatIsKeptElsewhereAnnouncesElsewhere() {
        assertThat(open(close("buka", null))).containsExactly("berkas");
        seats();
        close("berkas", null);
        assertThat(open(close("umumkan", "terbit"))).containsExactly("konsep");
    }

    @Test
    public void aStepThatWritesLettersWaitsForAllThatIsDoneInIt() {
        close("buka", null);
        decideOnThree();
        close("berkas", null);
        Announcement result = announcements.perform(
                panitia, new AnnouncementDeed.Draft(round.id(), "umumkan", null, null, null, null));
        announcements.perform(panitia, new AnnouncementDeed.Initial(round.id(), result.id(), null));
        announcements.perform(panitia, new AnnouncementDeed.Sign(round.id(), result.id(), "2/2026", null));
        announcements.perform(panitia, new AnnouncementDeed.Release(round.id(), result.id(), null, null));
        assertThat(refused("umumkan", "terbit")).as("two persons").contains(result.id(), "signed");
        announcements.perform(second, new AnnouncementDeed.Release(round.id(), result.id(), null, null));
        close("umumkan", "terbit");
        assertThat(refused("konsep", null)).contains("Keputusan", "2 missing");
        draft("keputusan", "A-2");
        assertThat(refused("konsep", null)).contains("Nota Dinas", "1 missing");
        draft("nota");
        assertThat(refused("konsep", null)).contains("Nota Dinas", "initial", "panitia");
        act("panitia", "nota", Kind.INITIAL);
        assertThat(refused("konsep", null)).as("the rest is for a later step").contains("1 missing (A-1)");
        draft("keputusan");
        act("panitia", "keputusan", Kind.INITIAL);
        act("ketua", "keputusan", Kind.SIGN, "A-1");
        assertThat(refused("konsep", null)).as("nobody signs later").contains("1 waiting (A-2)", "ketua");
        letters.perform(
                round.officer("ketua"),
                new LetterDeed.Return(round.id(), "keputusan", List.of("A-2"), "Salah nama", null));
        assertThat(refused("konsep", null)).contains("came back", "A-2");
        draft("keputusan");
        act("panitia", "keputusan", Kind.INITIAL);
        act("ketua", "keputusan", Kind.SIGN);
        assertThat(open(close("konsep", null))).containsExactly("periksa");
    }
}

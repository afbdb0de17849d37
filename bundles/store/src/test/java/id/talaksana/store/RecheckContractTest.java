package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.Judgement;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.rechecks.RecheckDeed;
import id.talaksana.api.rounds.rechecks.RecheckPage;
import id.talaksana.api.rounds.rechecks.Rechecked;
import id.talaksana.api.rounds.rechecks.Rechecked.State;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.rechecks.StoredRechecks;
import id.talaksana.core.rechecks.UnfinishedRechecks;
import id.talaksana.core.rounds.Returning;
import id.talaksana.store.rounds.DatabaseApplicants;
import id.talaksana.store.rounds.rechecks.DatabaseRechecks;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;

/** A sample of what was decided is looked at again by somebody who does not know how it was decided, in every database. */
public class RecheckContractTest extends RoundContract {
    private static final String SERVICE =
            """
            talaksana: 1
            service: seleksi
            title: Seleksi
            document: {kind: sop, number: 1/SOP/2026}
            actors: [{id: panitia, name: Panitia}, {id: kedua, name: Pemeriksa kedua}, {id: ketua, name: Ketua}]
            steps:
              - id: berkas
                text: Memeriksa berkas
                actors: [panitia]
                decision:
                  of: applicant
                  outcomes: [{id: ms, label: MS}, {id: tms, label: TMS, end: rejected}]
                  recheck: {number: 4, by: kedua, settledBy: ketua}
              - {id: arsip, text: Mengarsipkan, actors: [panitia]}
            """;

    private OpenRound round;
    private StoredRechecks rechecks;
    private Account second;
    private Account chair;

    @Before
    public void open() {
        DatabaseRechecks store = new DatabaseRechecks(stores().database);
        round = setting()
                .gated((registry, rounds) -> new UnfinishedRechecks(registry, store, rounds))
                .open(SERVICE, "panitia");
        rechecks = new StoredRechecks(
                round.book(), round.store(), new DatabaseApplicants(stores().database), store, Returning.UNHEARD);
        second = round.officer("kedua");
        chair = round.officer("ketua");
        register();
    }

    private void register() {
        String rows = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> String.format("P-%02d;Nama %d\n", i, i))
                .collect(Collectors.joining());
        round.applicants("panitia", "nomor peserta;nama\n" + rows);
    }

    private void decideOnAll() {
        round.decide("panitia", "berkas", "tms", "Ijazah kurang.", "P-03", "P-07");
        round.decide("panitia", "berkas", "ms", null, "P-01", "P-02");
        round.decide("panitia", "berkas", "ms", null);
    }

    private RecheckPage page(Account who) {
        return rechecks.list(who, round.id(), null, 0, 200);
    }

    private List<String> drawn() {
        return page(second).sample().stream().map(Rechecked::registration).toList();
    }

    private RoundChange look(Account who, String outcome, String... registrations) {
        String reason = outcome.equals("tms") ? "Tidak terbaca." : null;
        return rechecks.look(who, new RecheckDeed(round.id(), "berkas", List.of(registrations), outcome, reason, null));
    }

    private RoundChange settle(Account who, String outcome, String registration) {
        return rechecks.settle(
                who, new RecheckDeed(round.id(), "berkas", List.of(registration), outcome, "Sudah dilihat.", null));
    }

    private String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        return catchThrowableOfType(Refusal.class, deed).reason().english();
    }

    @Test
    public void theSampleIsDrawnByALotThatTheRecordAloneGives() throws Exception {
        round.decide("panitia", "berkas", "ms", null, "P-01");
        assertThat(page(second).undecided()).isEqualTo(11);
        assertThat(page(second).sample()).isEmpty();
        assertThat(refusal(() -> look(second, "ms", "P-01"))).contains("11");
        round.decide("panitia", "berkas", "tms", "Ijazah kurang.", "P-03", "P-07");
        round.decide("panitia", "berkas", "ms", null);

        Map<Integer, String> digests = new HashMap<>();
        round.rounds().entries(chair, round.id()).forEach(entry -> digests.put(entry.number(), entry.digest()));
        Map<String, String> tickets = new HashMap<>();
        for (Judged judged : round.rounds()
                .applicants(chair, round.id(), ApplicantQuery.all(), 0, 1_000)
                .applicants()) {
            Applicant applicant = judged.applicant();
            String digest = digests.get(judged.judgements().get(0).entry());
            tickets.put(applicant.registration(), ticket(digest, String.valueOf(applicant.number())));
        }
        List<String> expected = tickets.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .limit(4)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        assertThat(drawn()).isEqualTo(expected);
        assertThat(page(second).decided()).isEqualTo(12);
    }

    /** Worked out anew, as anybody may who reads the record. */
    private static String ticket(String... fields) throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        for (String field : List.of("talaksana-recheck-1", fields[0], fields[1])) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            sha.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
            sha.update(bytes);
        }
        return HexFormat.of().formatHex(sha.digest()).substring(0, 16);
    }

    @Test
    public void whoDecidesAnewDoesNotGetOutOfTheSample() {
        decideOnAll();
        List<String> first = drawn();
        RoundEntry newest = newest();
        round.rounds()
                .perform(round.officer("panitia"), new RoundDeed.TakeBack(round.id(), newest.number(), "Lupa", null));
        round.decide("panitia", "berkas", "ms", null);
        List<String> decidedBefore = first.stream()
                .filter(List.of("P-01", "P-02", "P-03", "P-07")::contains)
                .toList();
        assertThat(page(second).drawn()).isEqualTo(4);
        assertThat(round.faults()).isEmpty();
        look(second, "ms", drawn().get(0));
        assertThat(drawn()).hasSize(4);
        RoundEntry again = round.rounds().entries(chair, round.id()).stream()
                .filter(entry -> entry.kind() == RoundEntry.Kind.DECISION)
                .reduce((one, later) -> later)
                .orElseThrow();
        assertThat(refusal(() -> round.rounds()
                        .perform(
                                round.officer("panitia"),
                                new RoundDeed.TakeBack(round.id(), again.number(), "Lupa", null))))
                .contains("looked at");
        assertThat(decidedBefore).isSubsetOf(first);
    }

    private RoundEntry newest() {
        List<RoundEntry> entries = round.rounds().entries(chair, round.id());
        return entries.get(entries.size() - 1);
    }

    @Test
    public void whoLooksIsNotToldHowItWasDecided() {
        decideOnAll();
        for (Judged judged : round.rounds()
                .applicants(second, round.id(), ApplicantQuery.all(), 0, 1_000)
                .applicants()) {
            assertThat(judged.judgements()).isEmpty();
        }
        assertThat(round.rounds().applicant(second, round.id(), "P-03").judgements())
                .isEmpty();
        assertThat(round.rounds().proofs(second, round.id(), "P-03")).isEmpty();
        assertThat(round.rounds().entries(second, round.id()))
                .filteredOn(entry -> entry.kind() == RoundEntry.Kind.DECISION)
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.outcome()).isNull())
                .allSatisfy(entry -> assertThat(entry.reason()).isNull());
        assertThat(round.rounds().round(second, round.id()).steps())
                .allSatisfy(step -> assertThat(step.outcomes()).isEmpty());
        ApplicantQuery turnedDown = new ApplicantQuery("berkas", "tms", null, null, null);
        assertThat(refusal(() -> round.rounds().applicants(second, round.id(), turnedDown, 0, 10)))
                .contains("Memeriksa berkas");
        assertThat(page(second).sample())
                .allSatisfy(each -> assertThat(each.first()).isNull());
        assertThat(page(chair).sample())
                .as("nobody is before the second verdict")
                .allSatisfy(each -> assertThat(each.first()).isNull());
        assertThat(round.rounds()
                        .applicant(round.officer("panitia"), round.id(), "P-03")
                        .judgements())
                .extracting(Judgement::outcome)
                .containsExactly("tms");
    }

    @Test
    public void whoDecidedDoesNotLookNorDoesTheirSubstitute() {
        decideOnAll();
        String one = drawn().get(0);
        Account both = new Account(
                round.officer("panitia").name(),
                "Dua",
                second.role(),
                agency,
                java.util.Set.of("panitia", "kedua"),
                true);
        assertThat(refusal(() -> look(round.officer("panitia"), "ms", one))).contains("Pemeriksa kedua");
        assertThat(look(both, "ms", one).leftOut())
                .extracting(LeftOut::registration)
                .containsExactly(one);
        assertThat(look(second.runBy(both.name()), "ms", one).count()).isZero();
        assertThat(page(both).sample()).allMatch(Rechecked::own);
        assertThat(look(second, "ms", one).count()).isEqualTo(1);
    }

    @Test
    public void bothVerdictsAreOnTheRecordAndADifferenceHoldsTheStep() {
        decideOnAll();
        List<String> sample = drawn();
        assertThat(refusal(() -> round.close("panitia", "berkas"))).contains("4", "0");
        String differs = sample.stream()
                .filter(each -> !List.of("P-03", "P-07").contains(each))
                .findFirst()
                .orElseThrow();
        String outside = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> String.format("P-%02d", i))
                .filter(each -> !sample.contains(each))
                .findFirst()
                .orElseThrow();
        RoundChange looked = look(second, "tms", differs, outside, "X-1");
        assertThat(looked.leftOut()).extracting(LeftOut::registration).containsExactlyInAnyOrder(outside, "X-1");
        assertThat(look(second, "tms", differs).count()).as("once").isZero();
        for (String each : sample) {
            look(second, List.of("P-03", "P-07").contains(each) ? "tms" : "ms", each);
        }
        assertThat(page(chair).looked()).isEqualTo(4);
        assertThat(page(chair).disagreements()).isEqualTo(1);
        assertThat(refusal(() -> round.close("panitia", "berkas"))).contains("0", "1");
        Rechecked open = of(differs);
        assertThat(open.state()).isEqualTo(State.DISAGREED);
        assertThat(open.first().outcome()).isEqualTo("ms");
        assertThat(open.second().outcome()).isEqualTo("tms");
        assertThat(open.second().by()).isEqualTo(second.name());

        assertThat(refusal(() -> settle(second, "tms", differs))).contains("Ketua");
        assertThat(settle(chair, "tms", outside).leftOut()).hasSize(1);
        assertThat(settle(chair, "tms", differs).entry().kind()).isEqualTo(RoundEntry.Kind.RECHECK_SETTLED);
        assertThat(of(differs).state()).isEqualTo(State.SETTLED);
        assertThat(of(differs).first().outcome()).isEqualTo("ms");
        assertThat(of(differs).settled().reason()).isEqualTo("Sudah dilihat.");
        assertThat(round.outcomes("berkas")).containsEntry(differs, "tms");
        assertThat(round.faults()).isEmpty();
        round.tampered("recheck SET outcome = 'ms'", "recheck SET outcome = 'tms'", "settles = 1");
        assertThat(round.close("panitia", "berkas").state()).isEqualTo(CaseFile.State.OPEN);
        assertThat(round.rounds().applicant(second, round.id(), differs).judgements())
                .as("told when it is closed")
                .hasSize(1);
    }

    private Rechecked of(String registration) {
        return page(chair).sample().stream()
                .filter(each -> each.registration().equals(registration))
                .findFirst()
                .orElseThrow();
    }

    @Test
    public void aShareIsRoundedUpAndWhatIsUpheldStays() {
        round.publish("1.1.0", SERVICE.replace("number: 4", "percent: 10"));
        round = round.another("panitia");
        register();
        decideOnAll();
        assertThat(drawn()).hasSize(2);
        for (String each : drawn()) {
            look(second, List.of("P-03", "P-07").contains(each) ? "ms" : "tms", each);
        }
        Map<String, String> before = round.outcomes("berkas");
        for (Rechecked each : page(chair).sample()) {
            settle(chair, each.first().outcome(), each.registration());
        }
        assertThat(round.outcomes("berkas")).isEqualTo(before);
        assertThat(round.faults()).isEmpty();
        round.close("panitia", "berkas");
    }
}

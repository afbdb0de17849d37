package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Accounts.TooManyAttempts;
import id.talaksana.api.access.Role;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.InclusionProof;
import id.talaksana.api.rounds.Judgement;
import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.objections.CitedLetter;
import id.talaksana.api.rounds.objections.Objection;
import id.talaksana.api.rounds.objections.ObjectionChange;
import id.talaksana.api.rounds.objections.ObjectionChange.Difference;
import id.talaksana.api.rounds.objections.ObjectionDeed;
import id.talaksana.api.rounds.objections.ObjectionEvent;
import id.talaksana.api.rounds.objections.ObjectionPeriod;
import id.talaksana.api.rounds.objections.ObjectionQuery;
import id.talaksana.api.rounds.objections.ObjectionState;
import id.talaksana.api.rounds.objections.OwnObjection;
import id.talaksana.api.rounds.objections.OwnObjections.Applicant;
import id.talaksana.api.rounds.objections.OwnObjections.Filing;
import id.talaksana.api.rounds.objections.OwnStanding;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.assignments.Assigned;
import id.talaksana.core.calendar.OfficeClock;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.core.catalogue.StoredRegistry;
import id.talaksana.core.extension.ExtensionCalls;
import id.talaksana.core.objections.PeriodsOfRounds;
import id.talaksana.core.objections.StoredObjections;
import id.talaksana.core.objections.StoredOwnObjections;
import id.talaksana.core.objections.UnansweredObjections;
import id.talaksana.core.rounds.RoundBook;
import id.talaksana.core.rounds.StoredRounds;
import id.talaksana.core.rounds.results.RankedAnew;
import id.talaksana.core.rounds.scores.RoundDay;
import id.talaksana.core.selection.Undecided;
import id.talaksana.language.YamlLanguage;
import id.talaksana.language.ranking.StatedRules;
import id.talaksana.store.announcements.DatabaseAnnouncements;
import id.talaksana.store.objections.DatabaseObjections;
import id.talaksana.store.rounds.DatabaseRounds;
import id.talaksana.store.rounds.SqlRanker;
import id.talaksana.store.rounds.scores.DatabaseScores;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Test;

/** Objections from the announcement to the corrected outcome, in every database. */
public class ObjectionContractTest extends StoreContract {
    private static final String STEPS =
            """
            talaksana: 1
            service: seleksi
            title: Seleksi
            document: {kind: sop, number: 1/SOP/2026}
            actors: [{id: panitia, name: Panitia}, {id: tim, name: Tim}, {id: bkn, name: BKN, external: true}]
            steps:
              - id: berkas
                text: Memeriksa berkas
                actors: [panitia]
                decision:
                  of: applicant
                  outcomes: [{id: ms, label: Memenuhi syarat}, {id: tms, label: Tidak memenuhi syarat, end: rejected}]
              - {id: umumkan, text: Mengumumkan, actors: [panitia], acts: [{kind: announce}]@}
              - id: sanggah
                text: Masa sanggah
                actors: [panitia, tim]
                acts: [{kind: open-objections}]
                objection: {duration: 3 day, answerWithin: 2 working-day%s}
              - id: tes
                text: Menilai tes
                actors: [tim]
                decision:
                  of: applicant
                  outcomes: [{id: lulus, label: Lulus}, {id: gagal, label: Tidak lulus, end: rejected}]
              - {id: tutup, text: Menutup, actors: [tim]}
            %s
            """;

    private static final String APPLICANTS =
            """
            nomor peserta,nama,nik
            A-1,Uji Satu,1504010101900001
            A-2,Uji Dua,1504014101900002
            A-3,Uji Tiga,1504010101900003
            A-4,Uji Empat,1504010101900004
            """;

    private static final Applicant TWO = new Applicant("A-2", "1504014101900002", "192.0.2.2");
    private static final Applicant THREE = new Applicant("A-3", "1504010101900003", "192.0.2.3");
    private static final String BOTH_REASONS = "Ijazah tidak sesuai\nUsia lewat batas";
    /** A Wednesday in Jakarta. */
    private static final Instant WEDNESDAY = Instant.parse("2026-01-14T03:00:00Z");

    private String announces = "";
    private Instant now = WEDNESDAY;
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    private Account panitia;
    private Account tim;
    private StoredCases cases;
    private StoredRounds rounds;
    private StoredObjections objections;
    private StoredOwnObjections own;
    private CaseId id;

    @Before
    public void before() {
        Assume.assumeNotNull(stores().database);
        panitia = officer("panitia");
        tim = officer("tim");
    }

    private Account officer(String actor) {
        return new Account(agency + "." + actor, actor, Role.OFFICER, agency, Set.of(actor), true);
    }

    private void open(String rule, String service) {
        StoredRegistry registry = StoredRegistry.at(
                clock, new YamlLanguage(), stores().definitions, stores().publications, stores().cases);
        String identity = "talaksana: 1\nagency: " + agency + "\nversion: 1.0.0\nname: Uji\nunit: Uji\n"
                + "kind: local-government\ntimeZone: Asia/Jakarta\n";
        Inspection published = registry.publish(
                agency,
                Map.of(
                        "agency.yaml",
                        bytes(identity),
                        "seleksi.yaml",
                        bytes(STEPS.formatted(rule, service).replace("@", announces))),
                new Origin(Origin.Kind.UPLOAD, "adm"),
                "adm");
        assertThat(published.definition())
                .as(published.diagnostics().toString())
                .isPresent();
        DatabaseRounds store = new DatabaseRounds(stores().database);
        DatabaseObjections kept = new DatabaseObjections(stores().database);
        OfficeClock office = new OfficeClock(clock, () -> WorkingCalendar.WEEKENDS);
        PeriodsOfRounds periods = new PeriodsOfRounds(registry, stores().cases, office);
        cases = new StoredCases(
                registry,
                stores().cases,
                ExtensionCalls.none(registry),
                Assigned.nobody(),
                office,
                Undecided.in(store, registry).and(new UnansweredObjections(periods, kept, store)));
        RoundBook book = new RoundBook(registry, cases, store, clock);
        rounds = new StoredRounds(store, book);
        objections = new StoredObjections(book, store, kept, periods, rankings(registry, store));
        own = new StoredOwnObjections(book, store, kept, new DatabaseAnnouncements(stores().database), periods);
        id = cases.open(
                        panitia,
                        new Opening(agency, "seleksi", "Seleksi 2026", Set.of(), Map.of(), List.of(), null),
                        Channel.REST)
                .id();
        rounds.perform(panitia, new RoundDeed.RegisterApplicants(id, bytes(APPLICANTS), null));
        decide("berkas", "tms", BOTH_REASONS, panitia, "A-2", "A-3");
        decide("berkas", "ms", null, panitia);
    }

    private RankedAnew rankings(StoredRegistry registry, DatabaseRounds store) {
        return new RankedAnew(
                store,
                new DatabaseScores(stores().database),
                new StatedRules(),
                new SqlRanker(stores().database),
                new RoundDay(registry, clock));
    }

    /** Announced, so that the period is open. */
    private void announced(String rule) {
        open(rule, "");
        close(panitia, "berkas");
        close(panitia, "umumkan");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private RoundEntry decide(String step, String outcome, String reason, Account who, String... registrations) {
        ApplicantQuery set = registrations.length == 0
                ? ApplicantQuery.all()
                : new ApplicantQuery(null, null, null, null, List.of(registrations));
        return rounds.perform(who, new RoundDeed.Decide(id, step, outcome, reason, set, null))
                .entry();
    }

    private CaseFile close(Account who, String step) {
        return cases.perform(who, new Deed.Complete(id, step, null, null, List.of(), null), Channel.REST);
    }

    private OwnObjection filed(Applicant who) {
        return own.file(who, new Filing(id, null, null, List.of(1, 2), "Ijazah dan usia saya sesuai.", null));
    }

    private ObjectionDeed answer(boolean accepted, String reason, CitedLetter letter, Integer... numbers) {
        ObjectionQuery set = numbers.length == 0
                ? ObjectionQuery.of("sanggah")
                : new ObjectionQuery(null, null, null, null, List.of(numbers), null);
        return new ObjectionDeed.Answer(id, "sanggah", accepted, null, reason, letter, set, null);
    }

    private static Refusal refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        Refusal refusal = catchThrowableOfType(Refusal.class, deed);
        assertThat(refusal).as("refused").isNotNull();
        return refusal;
    }

    private List<String> faults() {
        return rounds.verify(panitia, id).faults().stream().map(Text::english).toList();
    }

    private ObjectionPeriod period() {
        return objections.periods(panitia, id).get(0);
    }

    @Test
    public void theWindowIsOpenFromTheAnnouncementForItsDays() {
        open("", "");
        assertThat(period().state()).isEqualTo(ObjectionPeriod.State.AHEAD);
        assertThat(refusal(() -> filed(TWO)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        close(panitia, "berkas");
        assertThat(refusal(() -> filed(TWO)).kind()).as("not announced").isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(own.standing(TWO, id).open())
                .as("nothing of a result before it is announced")
                .isNull();
        close(panitia, "umumkan");
        ObjectionPeriod open = period();
        assertThat(open.state()).isEqualTo(ObjectionPeriod.State.OPEN);
        assertThat(open.steps()).containsExactly("berkas");
        assertThat(open.outcomes()).containsExactly("tms");
        assertThat(open.from()).isEqualTo(WEDNESDAY);
        assertThat(open.to()).as("the end of Saturday in Jakarta").isEqualTo(Instant.parse("2026-01-17T17:00:00Z"));
        assertThat(open.answersBy()).as("the end of Tuesday").isEqualTo(Instant.parse("2026-01-20T17:00:00Z"));
        OwnStanding standing = own.standing(TWO, id);
        assertThat(standing.open().reasons()).containsExactly("Ijazah tidak sesuai", "Usia lewat batas");
        assertThat(standing.open().outcome()).isEqualTo("Tidak memenuhi syarat");
        now = Instant.parse("2026-01-17T16:59:59Z");
        assertThat(filed(TWO).dueAt()).isEqualTo(open.answersBy());
        now = Instant.parse("2026-01-17T17:00:00Z");
        assertThat(refusal(() -> filed(THREE)).reason().english()).contains("is over");
        assertThat(faults()).isEmpty();
    }

    @Test
    public void oneObjectsOnceToTheOwnOutcomeAndContestsEveryReason() {
        announced("");
        Refusal some =
                refusal(() -> own.file(TWO, new Filing(id, "sanggah", null, List.of(1), "Ijazah saya sesuai.", null)));
        assertThat(some.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(some.reason().indonesian()).contains("Usia lewat batas");
        assertThat(refusal(() -> own.file(TWO, new Filing(id, null, null, List.of(1, 2, 3), "Semua.", null)))
                        .reason()
                        .english())
                .contains("1 to 2");
        assertThat(refusal(() -> own.file(TWO, new Filing(id, null, null, List.of(1, 2), " ", null)))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal(() -> own.file(TWO, new Filing(id, null, "A-1", List.of(), "Dia tidak memenuhi.", null)))
                        .reason()
                        .english())
                .contains("own outcome");
        OwnObjection first = own.file(TWO, new Filing(id, null, null, List.of(1, 2), "Sesuai.", "k-1"));
        assertThat(own.file(TWO, new Filing(id, null, null, List.of(1, 2), "Sesuai.", "k-1")))
                .isEqualTo(first);
        assertThat(refusal(() -> filed(TWO)).reason().english()).contains("once");
        own.withdraw(TWO, id, first.number(), null);
        assertThat(refusal(() -> filed(TWO)).reason().english())
                .as("a withdrawn one is one, too")
                .contains("once");
        assertThat(own.standing(TWO, id).objections()).singleElement().satisfies(o -> assertThat(o.state())
                .isEqualTo("withdrawn"));
        Applicant one = new Applicant("A-1", "1504010101900001", null);
        assertThat(refusal(() -> own.file(one, new Filing(id, null, null, List.of(), "Tidak puas.", null)))
                        .reason()
                        .english())
                .contains("tms");
        assertThat(faults()).isEmpty();
    }

    @Test
    public void whoShowsAnothersNikIsNobodyAndIsSlowedDown() {
        announced("");
        Applicant wrong = new Applicant("A-2", "1504010101900001", "192.0.2.9");
        Refusal refused = refusal(() -> own.standing(wrong, id));
        assertThat(refused.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> own.standing(new Applicant("A-9", "1504010101900001", "192.0.2.8"), id))
                        .reason())
                .isEqualTo(refused.reason());
        for (int i = 0; i < 9; i++) {
            refusal(() -> own.standing(wrong, id));
        }
        assertThat(catchThrowableOfType(TooManyAttempts.class, () -> own.standing(wrong, id)))
                .isNotNull();
        assertThat(own.standing(TWO, id).open()).as("at another address").isNotNull();
    }

    @Test
    public void manyAreAnsweredByOneEntryByAnotherThanWhoDecided() {
        announced(", secondLook: true");
        filed(TWO);
        filed(THREE);
        ObjectionChange tried = objections.perform(panitia, answer(true, "Ijazah ternyata sesuai.", null));
        assertThat(tried.count()).isZero();
        assertThat(tried.leftOut()).extracting(LeftOut::registration).containsExactly("A-2", "A-3");
        assertThat(refusal(() -> objections.perform(tim, answer(false, " ", null)))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
        ObjectionChange seen = objections.preview(tim, answer(false, "Ijazah tetap tidak sesuai.", null));
        assertThat(seen.count()).isEqualTo(2);
        assertThat(seen.entry()).isNull();
        ObjectionChange done = objections.perform(tim, answer(false, "Ijazah tetap tidak sesuai.", null));
        assertThat(done.entry().kind()).isEqualTo(RoundEntry.Kind.OBJECTION_ANSWER);
        assertThat(done.entry().count()).isEqualTo(2);
        Objection objection = objections.objection(panitia, id, 1);
        assertThat(objection.state()).isEqualTo(ObjectionState.REJECTED);
        assertThat(objection.contested().reason()).as("the reason of then").isEqualTo(BOTH_REASONS);
        assertThat(objection.events().get(1).by()).isEqualTo(tim.name());
        assertThat(own.standing(TWO, id).objections().get(0).answer())
                .as("not before all are told")
                .isNull();
        now = now.plus(Duration.ofDays(4));
        close(tim, "sanggah");
        OwnObjection told = own.standing(TWO, id).objections().get(0);
        assertThat(told.state()).isEqualTo("rejected");
        assertThat(told.reason()).isEqualTo(BOTH_REASONS);
        assertThat(told.answer()).isEqualTo("Ijazah tetap tidak sesuai.");
        ObjectionChange again = objections.perform(tim, answer(true, "Keliru.", null, 1));
        assertThat(again.leftOut().get(0).reason().english()).contains("rejected", tim.name());
        assertThat(faults()).isEmpty();
    }

    @Test
    public void anAcceptedObjectionCorrectsTheOutcomeAndWhatWasStaysToBeSeen() {
        announced("");
        filed(TWO);
        filed(THREE);
        objections.perform(tim, answer(true, "Ijazah ternyata sesuai.", null, 1));
        objections.perform(tim, answer(false, "Ijazah tidak sesuai.", null, 2));
        now = now.plus(Duration.ofDays(4));
        assertThat(refusal(() -> close(tim, "sanggah")).reason().english()).contains("not corrected");
        ObjectionDeed correct = new ObjectionDeed.Correct(id, "sanggah", "c-1");
        ObjectionChange seen = objections.preview(tim, correct);
        assertThat(seen.differences()).containsExactly(new Difference("A-2", "berkas", "tms", "ms", 1));
        assertThat(seen.consequences()).hasSize(1);
        assertThat(judgement("A-2").outcome()).isEqualTo("tms");
        ObjectionChange done = objections.perform(tim, correct);
        assertThat(done.entry().kind()).isEqualTo(RoundEntry.Kind.CORRECTION);
        assertThat(done.differences()).isEqualTo(seen.differences());
        assertThat(objections.perform(tim, correct).entry()).isEqualTo(done.entry());
        Judgement corrected = judgement("A-2");
        assertThat(corrected.outcome()).isEqualTo("ms");
        assertThat(corrected.entry()).isEqualTo(done.entry().number());
        assertThat(judgement("A-3").outcome()).isEqualTo("tms");
        Objection objection = objections.objection(panitia, id, 1);
        assertThat(objection.contested().outcome()).isEqualTo("tms");
        assertThat(objection.events())
                .extracting(ObjectionEvent::state)
                .containsExactly(ObjectionState.FILED, ObjectionState.ACCEPTED, ObjectionState.CORRECTED);
        InclusionProof proof = rounds.proofs(panitia, id, "A-2").get(0);
        assertThat(proof.root()).isEqualTo(done.entry().root());
        close(tim, "sanggah");
        ApplicantQuery undecided = new ApplicantQuery("tes", ApplicantQuery.UNDECIDED, null, null, null);
        assertThat(rounds.applicants(tim, id, undecided, 0, 9).applicants())
                .extracting(judged -> judged.applicant().registration())
                .containsExactly("A-1", "A-2", "A-4");
        assertThat(faults()).isEmpty();
    }

    private Judgement judgement(String registration) {
        return rounds.applicant(panitia, id, registration).judgements().get(0);
    }

    @Test
    public void aLaterStageIsNotOpenedAgainAndItIsSaidWhatIsToBeDone() {
        announced(", referredTo: bkn");
        filed(TWO);
        filed(THREE);
        CitedLetter out = new CitedLetter("800/12/BK", LocalDate.parse("2026-01-19"));
        ObjectionQuery all = ObjectionQuery.of("sanggah");
        ObjectionChange passedOn =
                objections.perform(tim, new ObjectionDeed.Refer(id, "sanggah", "Hitung ulang", out, all, null));
        assertThat(passedOn.entry().kind()).isEqualTo(RoundEntry.Kind.OBJECTION_REFERRAL);
        assertThat(passedOn.count()).isEqualTo(2);
        assertThat(own.standing(TWO, id).objections().get(0).state()).isEqualTo("filed");
        now = now.plus(Duration.ofDays(6));
        close(tim, "sanggah");
        decide("tes", "lulus", null, tim);
        close(tim, "tes");
        assertThat(refusal(() -> objections.perform(
                                tim, answer(true, "Sesuai.", new CitedLetter(" ", LocalDate.parse("2026-02-02")))))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
        CitedLetter back = new CitedLetter("B/77/BKN", LocalDate.parse("2026-02-02"));
        assertThat(objections
                        .perform(tim, answer(true, "Menurut BKN sesuai.", null))
                        .count())
                .as("what lies elsewhere is not answered here")
                .isZero();
        assertThat(objections
                        .perform(tim, answer(true, "Menurut BKN sesuai.", back, 1))
                        .count())
                .isEqualTo(1);
        Objection came = objections.objection(tim, id, 1);
        assertThat(came.state()).isEqualTo(ObjectionState.ACCEPTED);
        assertThat(came.events()).extracting(ObjectionEvent::letter).containsExactly(null, out, back);
        ObjectionChange done = objections.perform(tim, new ObjectionDeed.Correct(id, "sanggah", null));
        assertThat(done.consequences()).hasSize(2);
        assertThat(done.consequences().get(0).english()).contains("tes", "not opened again", "A-2");
        assertThat(cases.find(tim, id).open()).extracting(row -> row.step()).containsExactly("tutup");
        assertThat(faults()).isEmpty();
    }

    @Test
    public void objectionsRaisedElsewhereComeInAndGoOutByFile() {
        announced(", at: {name: SSCASN}");
        assertThat(refusal(() -> filed(TWO)).reason().indonesian()).contains("SSCASN");
        assertThat(period().place()).isEqualTo("SSCASN");
        String table =
                """
                nomor peserta;sanggahan;butir;tanggal
                A-2;Ijazah saya sesuai;;2026-01-15
                A-3;Usia saya sesuai;2;2026-01-15
                A-1;Nilai saya salah;;2026-01-15
                A-9;Tidak dikenal;;2026-01-15
                A-2;Sekali lagi;;2026-01-16
                A-3;Terlambat;;2026-01-21
                A-3;Lusa;;besok
                """;
        now = now.plus(Duration.ofDays(4));
        ObjectionDeed in = new ObjectionDeed.Import(id, "sanggah", bytes(table), "in");
        assertThat(objections.preview(panitia, in).count()).isEqualTo(1);
        ObjectionChange came = objections.perform(panitia, in);
        assertThat(came.count()).isEqualTo(1);
        assertThat(came.leftOut()).extracting(LeftOut::line).containsExactly(3, 4, 5, 6, 7, 8);
        assertThat(objections.perform(panitia, in).entry()).isEqualTo(came.entry());
        assertThat(objections
                        .objections(panitia, id, ObjectionQuery.of("sanggah"), 0, 9)
                        .objections())
                .hasSize(1);
        objections.perform(tim, answer(false, "=Ijazah \"lain\"", null));
        String out = new String(objections.answers(panitia, id, "sanggah"), StandardCharsets.UTF_8);
        assertThat(out.lines().toList().get(0)).startsWith("nomor peserta,terhadap,hasil,alasan");
        assertThat(out).contains("A-2,A-2,tms", "ditolak,\"'=Ijazah \"\"lain\"\"\"", "2026-01-18");
        assertThat(faults()).isEmpty();
    }

    @Test
    public void whatIsDueSoonAndWhatIsOverdueIsCounted() {
        announced("");
        filed(TWO);
        filed(THREE);
        assertThat(period().tally()).isEqualTo(new ObjectionPeriod.Tally(2, 2, 0, 0, 0));
        now = Instant.parse("2026-01-19T03:00:00Z");
        assertThat(period().tally()).as("Monday, due on Tuesday").isEqualTo(new ObjectionPeriod.Tally(2, 2, 2, 0, 0));
        now = Instant.parse("2026-01-20T17:00:01Z");
        assertThat(period().tally()).isEqualTo(new ObjectionPeriod.Tally(2, 2, 0, 2, 0));
        ObjectionQuery overdue = new ObjectionQuery("sanggah", null, null, now, null, null);
        assertThat(objections.objections(tim, id, overdue, 0, 1).next()).isEqualTo(1);
        objections.perform(tim, answer(true, "Sesuai.", null, 1));
        assertThat(period().tally()).isEqualTo(new ObjectionPeriod.Tally(2, 1, 0, 1, 1));
    }

    @Test
    public void theStepIsNotClosedInThePeriodNorBeforeAllIsAnswered() {
        announced("");
        assertThat(refusal(() -> close(tim, "sanggah")).reason().english()).contains("lasts until");
        filed(TWO);
        assertThat(refusal(() -> close(tim, "sanggah")).reason().english()).contains("1 objections");
        objections.perform(tim, answer(false, "Tidak sesuai.", null));
        assertThat(refusal(() -> close(tim, "sanggah")).reason().english())
                .as("another could object")
                .contains("lasts until");
        filed(THREE);
        objections.perform(tim, answer(false, "Tidak sesuai.", null));
        assertThat(close(tim, "sanggah").open()).extracting(row -> row.step()).containsExactly("tes");
    }

    @Test
    public void whereTheDocumentLetsNobodyObjectItIsSaidInItsWords() {
        open("", "objections: {contestable: false, text: Keputusan panitia mutlak}");
        close(panitia, "berkas");
        close(panitia, "umumkan");
        assertThat(refusal(() -> filed(TWO)).reason().english()).contains("Keputusan panitia mutlak", "1/SOP/2026");
        assertThat(refusal(() -> objections.periods(panitia, id)).reason().indonesian())
                .contains("Keputusan panitia mutlak");
        OwnStanding standing = own.standing(TWO, id);
        assertThat(standing.contestable()).isFalse();
        assertThat(standing.rule()).isEqualTo("Keputusan panitia mutlak");
        assertThat(standing.open()).isNull();
        close(tim, "sanggah");
    }

    @Test
    public void whereTheDocumentLetsItAnotherOutcomeIsObjectedTo() {
        announced(", aboutOthers: true, outcomes: [ms, tms]");
        own.file(TWO, new Filing(id, null, "A-1", List.of(), "Ijazahnya palsu.", null));
        own.file(THREE, new Filing(id, null, "A-1", List.of(), "Ijazahnya palsu.", null));
        assertThat(objections.perform(tim, answer(true, "Palsu.", null)).count())
                .as("the outcome is that already")
                .isZero();
        ObjectionQuery all = ObjectionQuery.of("sanggah");
        ObjectionDeed turnedDown = new ObjectionDeed.Answer(id, "sanggah", true, "tms", "Palsu.", null, all, null);
        assertThat(objections.perform(tim, turnedDown).count()).isEqualTo(2);
        ObjectionChange done = objections.perform(tim, new ObjectionDeed.Correct(id, "sanggah", null));
        assertThat(done.differences()).singleElement().satisfies(d -> assertThat(d.registration())
                .isEqualTo("A-1"));
        assertThat(judgement("A-1").outcome()).isEqualTo("tms");
        assertThat(judgement("A-1").reason()).isEqualTo("Palsu.");
        assertThat(period().tally().uncorrected()).isZero();
        assertThat(faults()).isEmpty();
    }

    @Test
    public void whatIsUnderEmbargoIsObjectedToByNobodyAndShownToNobody() {
        announces = ", announces: {kind: result, of: berkas}";
        announced("");
        assertThat(period().state()).isEqualTo(ObjectionPeriod.State.OPEN);
        assertThat(own.standing(TWO, id).open()).isNull();
        assertThat(refusal(() -> filed(TWO)).reason().english()).contains("Wait until the result is announced");
        Applicant one = new Applicant("A-1", "1504010101900001", null);
        Filing filing = new Filing(id, null, null, List.of(), "Tidak puas.", null);
        assertThat(refusal(() -> own.file(one, filing)).reason())
                .as("nor does a refusal tell who passed")
                .isEqualTo(refusal(() -> filed(TWO)).reason());
    }

    @Test
    public void whoDoesNotDoTheStepAnswersNothing() {
        announced("");
        filed(TWO);
        assertThat(refusal(() -> objections.perform(officer("lain"), answer(true, "Sesuai.", null)))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        Account other = new Account(otherAgency + ".tim", "Lain", Role.OFFICER, otherAgency, Set.of("tim"), true);
        assertThat(refusal(() -> objections.objection(other, id, 1)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    public void whatIsChangedPastTheProgramIsFound() throws SQLException {
        announced("");
        filed(TWO);
        filed(THREE);
        objections.perform(tim, answer(true, "Sesuai.", null, 1));
        objections.perform(tim, new ObjectionDeed.Correct(id, "sanggah", null));
        tampered("objection SET said = 'x'", "objection SET said = 'Ijazah dan usia saya sesuai.'");
        tampered("objection SET state = 'rejected'", "objection SET state = 'corrected'", " AND number = 1");
        tampered("objection SET state = 'withdrawn'", "objection SET state = 'filed'", " AND number = 2");
        tampered("objection SET applicant = 4", "objection SET applicant = 2", " AND number = 1");
        tampered("objection SET due_at = due_at + 1", "objection SET due_at = due_at - 1");
        tampered("objection_row SET reason = 'x'", "objection_row SET reason = 'Sesuai.'", " AND state = 'accepted'");
        tampered("judgement SET outcome = 'tms'", "judgement SET outcome = 'ms'", " AND entry > 5");
        tampered("judgement SET taken_back = 0", "judgement SET taken_back = 7", " AND taken_back > 0");
    }

    private void tampered(String change, String back) throws SQLException {
        tampered(change, back, "");
    }

    private void tampered(String change, String back, String where) throws SQLException {
        assertThat(faults()).isEmpty();
        int changed = run(change, where);
        assertThat(changed).as(change).isPositive();
        assertThat(faults()).as(change).isNotEmpty();
        if (change.contains("taken_back")) {
            run(back, " AND taken_back = 0 AND applicant = 2 AND outcome = 'tms'");
        } else {
            run(back, where);
        }
        assertThat(faults()).as(back).isEmpty();
    }

    private int run(String change, String where) throws SQLException {
        try (Connection connection = stores().database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            int changed = statement.executeUpdate("UPDATE " + change + " WHERE agency = '" + agency + "'" + where);
            connection.commit();
            return changed;
        }
    }
}

package id.talaksana.api.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Role;
import id.talaksana.api.calendar.TimeLeft;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Turn;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Difference;
import id.talaksana.api.catalogue.Plan;
import id.talaksana.api.catalogue.Registry;
import id.talaksana.api.comparison.Alignment;
import id.talaksana.api.comparison.StepJudgement;
import id.talaksana.api.complaints.Intake;
import id.talaksana.api.complaints.TicketEvent;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.condition.Truth;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.ComplaintChannel;
import id.talaksana.api.definition.Duration;
import id.talaksana.api.definition.ProcessingTime;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.SourceDocument;
import id.talaksana.api.definition.StandardComponent;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.selection.Announces;
import id.talaksana.api.definition.step.StepAct;
import id.talaksana.api.definition.step.StepEnd;
import id.talaksana.api.definition.step.StepSessions;
import id.talaksana.api.definition.step.StepWindow;
import id.talaksana.api.letters.Letter;
import id.talaksana.api.letters.template.LetterTemplate;
import id.talaksana.api.mail.Concern;
import id.talaksana.api.procedure.CarriedOut;
import id.talaksana.api.procedure.Trace;
import id.talaksana.api.reading.SourceAccount;
import id.talaksana.api.rehearsal.Play;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.objections.ObjectionState;
import id.talaksana.api.rounds.rechecks.Rechecked;
import id.talaksana.api.rounds.requests.AgencyRequest;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Language;
import id.talaksana.api.text.Provenance;
import id.talaksana.api.text.Term;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

public class WordingTest {
    private static final Wording ID = Wording.in(Language.INDONESIAN);
    private static final Wording EN = Wording.in(Language.ENGLISH);
    private static final List<Class<? extends Enum<?>>> SAID = List.of(
            ObjectionState.class,
            Rechecked.State.class,
            Truth.class,
            Letter.State.class,
            LetterTemplate.Kind.class,
            AgencyRequest.State.class,
            Provenance.class,
            AgencyEntry.State.class,
            Registry.Act.class,
            Registry.Standing.class,
            CaseFile.State.class,
            Plan.Fate.class,
            TicketState.class,
            TicketEvent.class,
            Concern.class,
            Intake.class,
            ComplaintChannel.Kind.class,
            Difference.Part.class,
            Difference.Change.class,
            Alignment.Relation.class,
            StepAct.Kind.class,
            StepJudgement.Match.class,
            Announces.Kind.class,
            Play.Kind.class,
            StepSessions.Kind.class,
            id.talaksana.api.rounds.sessions.Attendance.class,
            Announcement.State.class,
            StepEnd.class,
            Requirement.Copy.class,
            Duration.Unit.class,
            StandardComponent.class,
            SourceAccount.Fate.class,
            Turn.Whose.class,
            Role.class,
            CarriedOut.By.class,
            Step.Call.Point.class,
            SourceDocument.Kind.class,
            Agency.Kind.class,
            ProcessingTime.Limit.class,
            Trace.Part.class,
            Trace.Does.class);

    @Test
    public void bothLanguagesHaveTheSameWords() throws IOException {
        Properties indonesian = words("id");
        Properties english = words("en");
        assertThat(indonesian.keySet()).isEqualTo(english.keySet());
        assertThat(indonesian.stringPropertyNames()).allSatisfy(key -> {
            assertThat(indonesian.getProperty(key)).as(key).isNotBlank();
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(placeholders(indonesian.getProperty(key))).isEqualTo(placeholders(english.getProperty(key)));
        });
    }

    @Test
    public void everyConstantThatPeopleReadOfHasItsWord() {
        for (Class<? extends Enum<?>> type : SAID) {
            Arrays.stream(type.getEnumConstants()).forEach(constant -> assertThat(
                            Stream.of(ID, ID.brief(), EN, EN.brief()).map(words -> words.of(constant)))
                    .as(constant.toString())
                    .allSatisfy(word -> assertThat(word).isNotBlank()));
        }
    }

    @Test
    public void noWordStandsThereForNothing() throws IOException {
        Set<String> said = new TreeSet<>(
                Set.of("none", "moment", "moment.brief", "from-to", "until", "tentative", "extended-once"));
        said.addAll(Set.of("among", "other-than", "not", "and", "or", "opened", "after", "before").stream()
                .map("condition."::concat)
                .toList());
        RankingWording.WORDS.forEach(word -> said.add("ranking." + word));
        RankingWording.KINDS.forEach(kind -> said.add("ranking-kind." + kind));
        said.addAll(Set.of("left", "late", "late-by", "worked"));
        said.addAll(Set.of("rule-since", "rule-to-confirm", "rule-passes", "rule-fails"));
        said.addAll(Set.of("CarriedOut.intake", "CarriedOut.objection", "CarriedOut.steps"));
        for (String key : List.of("answer-within", "outcomes", "about-others", "second-look", "referred-to")) {
            said.add("Objection." + key);
        }
        for (String key : List.of("head", "play", "stuck", "due", "waited", "all-taken", "untried", "not-ended")) {
            said.add("Rehearsal." + key);
        }
        said.addAll(Set.of("Recheck.percent", "Recheck.number", "Recheck.said"));
        said.addAll(Set.of("Minimum", "Minimum.go-on", "Minimum.withdraw", "Minimum.ask"));
        said.addAll(Set.of("condition.only", "condition.when", "condition.otherwise", "condition.because"));
        for (String kind : List.of("rank", "number", "day")) {
            for (String bounds : List.of("at-least", "at-most", "between", "exactly")) {
                said.add("condition." + kind + "-" + bounds);
            }
        }
        for (Class<? extends Enum<?>> type : SAID) {
            String name = type.getName().replaceFirst(".*\\.", "").replace('$', '.');
            for (Enum<?> constant : type.getEnumConstants()) {
                String key = name + "." + Term.of(constant);
                said.addAll(List.of(key, key + ".brief", key + ".many"));
            }
        }
        assertThat(words("id").stringPropertyNames()).isSubsetOf(said);
    }

    @Test
    public void whatIsLeftOfATimeIsSaidInWorkingTime() {
        assertThat(ID.of(new TimeLeft(false, 2, java.time.Duration.ZERO))).isEqualTo("sisa 2 hari kerja");
        assertThat(EN.of(new TimeLeft(true, 1, java.time.Duration.ZERO))).isEqualTo("1 working day late");
        assertThat(ID.of(new TimeLeft(false, 0, java.time.Duration.ofMinutes(200))))
                .isEqualTo("sisa 3 jam 20 menit kerja");
        assertThat(EN.of(new TimeLeft(true, 0, java.time.Duration.ofMinutes(60))))
                .isEqualTo("1 hour of work late");
        assertThat(ID.of(new TimeLeft(true, 0, java.time.Duration.ZERO))).isEqualTo("terlambat");
    }

    @Test
    public void spansOfTimeAndNumbersAreWrittenAsTheLanguageDoes() {
        Duration half = new Duration(new BigDecimal("1.50"), Duration.Unit.WORKING_DAY);
        assertThat(Wording.both(words -> words.of(half))).isEqualTo(new Text("1,5 hari kerja", "1.5 working days"));
        Duration range = new Duration(new BigDecimal("2"), new BigDecimal("5.0"), Duration.Unit.WORKING_DAY);
        assertThat(Wording.in(Language.INDONESIAN).of(range)).isEqualTo("2–5 hari kerja");
        assertThat(Wording.in(Language.ENGLISH).of(range)).isEqualTo("2–5 working days");
        assertThat(Duration.of(range.written()))
                .isEqualTo(new Duration(new BigDecimal(2), new BigDecimal(5), range.unit()));
        Duration one = new Duration(new BigDecimal("1.0"), Duration.Unit.MONTH);
        assertThat(Wording.both(words -> words.of(one))).isEqualTo(new Text("1 bulan", "1 month"));
        assertThat(Wording.both(words -> words.number(12345))).isEqualTo(new Text("12.345", "12,345"));
        assertThat(Wording.both(words -> words.rate(2.54))).isEqualTo(new Text("2,5", "2.5"));
        assertThat(EN.rupiah(10_000)).isEqualTo("Rp10.000");
    }

    @Test
    public void daysAndMomentsAreSaidWhole_orBriefly() {
        Instant moment = Instant.parse("2026-11-20T02:40:00Z");
        assertThat(ID.moment(moment, ZoneId.of("Asia/Jakarta"))).isEqualTo("20 November 2026 pukul 09.40 WIB");
        assertThat(EN.moment(moment, ZoneId.of("Asia/Makassar"))).isEqualTo("20 November 2026, 10:40 WITA");
        assertThat(ID.brief().moment(moment, ZoneId.of("Asia/Jakarta"))).isEqualTo("20 Nov 2026 09.40 WIB");
        LocalDate first = LocalDate.of(2025, 10, 22);
        assertThat(ID.span(first, LocalDate.of(2025, 10, 24))).isEqualTo("22–24 Oktober 2025");
        assertThat(ID.of(new StepWindow(first, LocalDate.of(2025, 11, 6), LocalTime.of(16, 0), null, true, null)))
                .isEqualTo("22 Oktober–6 November 2025, sampai pukul 16.00 (dapat berubah)");
    }

    private static Set<String> placeholders(String words) {
        return Stream.of("{0}", "{1}", "{2}").filter(words::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties words(String tag) throws IOException {
        try (InputStream in = Wording.class.getResourceAsStream("values_" + tag + ".properties")) {
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        }
    }
}

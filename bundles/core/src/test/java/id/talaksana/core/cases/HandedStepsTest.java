package id.talaksana.core.cases;

import static id.talaksana.core.cases.Procedures.ADMINISTRATOR;
import static id.talaksana.core.cases.Procedures.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.cases.Turn.Whose;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.following.FollowerViews;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** A step is taken by one of those who do it, or handed to one; then no colleague does it without taking it over. */
public class HandedStepsTest {
    private static final Account COLLEAGUE = new Account("ani", "Ani", Role.OFFICER, "contoh", Set.of("petugas"), true);
    private static final Account STRANGER =
            new Account("wati", "Wati", Role.OFFICER, "contoh", Set.of("arsiparis"), true);

    private final Procedures it = new Procedures();
    private CaseFile c;

    @Before
    public void open() {
        List.of(COLLEAGUE, STRANGER, ADMINISTRATOR).forEach(one -> it.people.put(one.name(), one));
        it.people.put("lama", new Account("lama", "Lama", Role.OFFICER, "contoh", Set.of("petugas"), false));
        assertThat(it.publish("1.0.0", "", List.of("id: periksa, duration: 2 working-day", "id: tanda-tangan")))
                .isEmpty();
        c = it.open();
    }

    private CaseFile take(Account who) {
        return it.cases.perform(who, new Deed.Take(c.id(), "periksa", null, "ambil"), Channel.WEB);
    }

    private CaseFile hand(Account who, String to, String comment) {
        return it.cases.perform(who, new Deed.HandOver(c.id(), "periksa", to, comment, "alih"), Channel.WEB);
    }

    private CaseFile done(Account who) {
        return it.cases.perform(who, new Deed.Complete(c.id(), "periksa", null, null, List.of(), null), Channel.WEB);
    }

    private static Refusal refused(Runnable deed) {
        return catchThrowableOfType(deed::run, Refusal.class);
    }

    @Test
    public void whoTakesAStepHasItAndItsTimeGoesOn() {
        Instant due = c.open().get(0).dueAt();
        it.now = it.now.plus(Duration.ofHours(1));
        CaseFile taken = take(OFFICER);
        assertThat(taken.open()).singleElement().satisfies(row -> {
            assertThat(row.holder()).isEqualTo(OFFICER.name());
            assertThat(row.dueAt()).isEqualTo(due);
            assertThat(row.actors()).containsExactly("petugas");
        });
        assertThat(take(OFFICER)).as("the same request again").isEqualTo(taken);
        assertThat(refused(() -> it.cases.perform(OFFICER, new Deed.Take(c.id(), "periksa", null, null), Channel.WEB))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(it.faults(taken)).isEmpty();
        assertThat(FollowerViews.of(taken, it.registry, it.rows(taken)).steps())
                .as("who of the office has it is nobody else's business")
                .hasSize(1);
    }

    @Test
    public void noColleagueDoesItWithoutTakingItOver() {
        take(OFFICER);
        assertThat(refused(() -> done(COLLEAGUE)).reason().indonesian()).contains(OFFICER.name(), "Ambil dahulu");
        assertThat(take(COLLEAGUE).open().get(0).holder()).isEqualTo("ani");
        assertThat(refused(() -> done(OFFICER)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        CaseFile next = done(COLLEAGUE);
        assertThat(next.open().get(0).holder())
                .as("the next step is nobody's yet")
                .isNull();
        assertThat(it.rows(next)).extracting(StepRow::outcome).startsWith("taken", "taken", "done");
        assertThat(it.faults(next)).isEmpty();
    }

    @Test
    public void aStepIsHandedToAColleagueWhoMayDoIt() {
        CaseFile handed = hand(OFFICER, "ani", "Saya cuti");
        assertThat(handed.open().get(0).holder()).isEqualTo("ani");
        assertThat(hand(OFFICER, "ani", "Saya cuti"))
                .as("the same request again")
                .isEqualTo(handed);
        StepRow row = it.rows(handed).get(0);
        assertThat(row.outcome()).isEqualTo(StepRow.HANDED_OVER);
        assertThat(row.comment()).isEqualTo("Saya cuti");
        assertThat(row.evidence()).isEqualTo("fakta penerima: ani");
        assertThat(refused(() -> hand(STRANGER, "ani", null)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(it.faults(handed)).isEmpty();
    }

    @Test
    public void onlyWhoMayDoItIsGivenItAndWhoHasItGivesIt() {
        for (String nobody : List.of("wati", "lama", ADMINISTRATOR.name(), "tidak-ada")) {
            assertThat(refused(() -> hand(OFFICER, nobody, null)).kind()).isEqualTo(Refusal.Kind.INVALID);
        }
        take(COLLEAGUE);
        it.people.put(OFFICER.name(), OFFICER);
        assertThat(refused(() -> hand(OFFICER, OFFICER.name(), null)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(hand(ADMINISTRATOR, OFFICER.name(), "Ani sakit")
                        .open()
                        .get(0)
                        .holder())
                .as("the administrator gives it to another")
                .isEqualTo(OFFICER.name());
        assertThat(it.faults(c)).isEmpty();
    }

    @Test
    public void whoHasItFindsItInAListAndKeepsItWhileItsClockStands() {
        CaseQuery mine = CaseQuery.heldBy("contoh", "ani", 20);
        assertThat(it.cases.list(COLLEAGUE, mine).cases()).isEmpty();
        take(COLLEAGUE);
        assertThat(it.cases.list(COLLEAGUE, mine).cases())
                .extracting(CaseFile::id)
                .containsExactly(c.id());
        Deed stopped = new Deed.Suspend(c.id(), "periksa", Whose.AGENCY, "Menunggu jawaban", null);
        assertThat(it.cases
                        .perform(COLLEAGUE, stopped, Channel.WEB)
                        .open()
                        .get(0)
                        .holder())
                .isEqualTo("ani");
        Deed goesOn = new Deed.Resume(c.id(), "periksa", "Sudah", List.of(), java.util.Map.of(), null);
        CaseFile again = it.cases.perform(COLLEAGUE, goesOn, Channel.WEB);
        assertThat(again.open().get(0).holder()).isEqualTo("ani");
        assertThat(it.faults(again)).isEmpty();
    }
}

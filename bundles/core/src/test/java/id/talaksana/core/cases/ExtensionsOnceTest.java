package id.talaksana.core.cases;

import static id.talaksana.core.cases.Procedures.ADMINISTRATOR;
import static id.talaksana.core.cases.Procedures.OFFICER;
import static id.talaksana.core.cases.Procedures.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.record.RecordCheck;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.Test;

/** A time that its procedure lets be extended once is, with a reason, on the record; a range is due at its end. */
public class ExtensionsOnceTest {
    private static final String ANSWER = "id: jawab, duration: 10 working-day, extension: 7 working-day,"
            + " decision: {outcomes: [{id: ya, label: Ya}, {id: kurang, label: Kurang, returnTo: jawab}]}";

    private final Procedures it = new Procedures();

    private CaseFile opened(String first) {
        assertThat(it.publish("1.0.0", "", List.of(first, "id: serah"))).isEmpty();
        return it.open();
    }

    private CaseFile extend(Account who, CaseFile c, LocalDate until, String reason, String key) {
        return it.cases.perform(who, new Deed.Extend(c.id(), c.open().get(0).step(), until, reason, key), Channel.REST);
    }

    private Refusal refused(Account who, CaseFile c, LocalDate until, String reason) {
        return catchThrowableOfType(() -> extend(who, c, until, reason, null), Refusal.class);
    }

    @Test
    public void itIsExtendedOnceWithAReasonAndTheDueTimeMoves() {
        CaseFile c = opened(ANSWER);
        // Opened on Friday 13 March 2026: ten working days end with Friday 27 March, in Makassar.
        assertThat(c.open().get(0).dueAt()).isEqualTo(Instant.parse("2026-03-27T16:00:00Z"));
        it.now = Instant.parse("2026-03-20T02:00:00Z");
        assertThat(refused(OFFICER, c, null, " ").kind()).isEqualTo(Refusal.Kind.INVALID);
        Refusal dated = refused(OFFICER, c, LocalDate.parse("2026-05-01"), "Data luas");
        assertThat(dated.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(dated.reason().indonesian()).contains("7 hari kerja");
        assertThat(dated.reason().english()).contains("7 working days");
        CaseFile extended = extend(OFFICER, c, null, "Data luas", "kunci");
        assertThat(open(extended)).containsExactly("jawab");
        assertThat(extended.open().get(0).dueAt())
                .as("seven working days from the due day")
                .isEqualTo(Instant.parse("2026-04-07T16:00:00Z"));
        assertThat(extend(OFFICER, c, null, "Data luas", "kunci"))
                .as("the same request again")
                .isEqualTo(extended);
        Refusal second = refused(OFFICER, c, null, "Masih luas");
        assertThat(second.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(second.reason().indonesian()).contains("sudah diperpanjang satu kali", "Selesaikan langkahnya");
        assertThat(second.reason().english()).contains("extended once already");
        assertThat(refused(ADMINISTRATOR, c, null, "Masih luas").kind())
                .as("nobody extends it twice")
                .isEqualTo(Refusal.Kind.CONFLICT);
        StepRow row = it.rows(c).get(0);
        assertThat(row.outcome()).isEqualTo(StepRow.EXTENDED);
        assertThat(row.comment()).isEqualTo("Data luas");
        assertThat(row.closedBy()).isEqualTo("budi");
        assertThat(it.faults(c)).isEmpty();
        it.done(c, "jawab", "ya", null);
        it.done(c, "serah");
        assertThat(it.faults(c)).isEmpty();
    }

    @Test
    public void whatTheDocumentPromisesForTheCaseMovesAsFarAndIsVerified() {
        String promise =
                "processingTime: {times: [{text: Paling lama 15 hari kerja, limit: maximum, duration: 15 working-day}]}\n";
        assertThat(it.publish("1.0.0", promise, List.of(ANSWER, "id: serah"))).isEmpty();
        CaseFile c = it.open();
        assertThat(c.dueAt()).isEqualTo(Instant.parse("2026-04-03T16:00:00Z"));
        extend(OFFICER, c, null, "Data luas", null);
        it.done(c, "jawab", "kurang", "Belum lengkap");
        CaseFile moved = extend(OFFICER, c, null, "Arsip di luar kota", null);
        assertThat(moved.dueAt())
                .as("fourteen working days later, for it was sent back between")
                .isEqualTo(Instant.parse("2026-04-23T16:00:00Z"));
        assertThat(it.cases.find(OFFICER, c.id()).dueAt()).isEqualTo(moved.dueAt());
        assertThat(it.faults(c)).isEmpty();
        CaseRecord kind = new CaseRecord(digest -> it.registry.definition("contoh", digest));
        for (Instant forged : List.of(c.dueAt(), Instant.parse("2026-12-31T16:00:00Z"))) {
            assertThat(RecordCheck.of(kind, moved.due(forged), it.rows(c)).faults())
                    .as("due otherwise than recorded")
                    .isNotEmpty();
        }
    }

    @Test
    public void whatIsSentBackHasItsTimeAndItsExtensionAnew() {
        CaseFile c = opened(ANSWER);
        extend(OFFICER, c, null, "Data luas", null);
        it.done(c, "jawab", "kurang", "Belum lengkap");
        assertThat(open(extend(ADMINISTRATOR, c, null, "Arsip di luar kota", null)))
                .containsExactly("jawab");
        assertThat(refused(OFFICER, c, null, "Lagi").kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(it.faults(c)).isEmpty();
    }

    @Test
    public void itIsAskedForBeforeTheTimeIsOverAndByWhoDoesTheStep() {
        CaseFile c = opened(ANSWER);
        Account other = new Account("tuti", "Tuti", Role.OFFICER, "contoh", Set.of("arsiparis"), true);
        assertThat(refused(other, c, null, "Data luas").kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        it.now = Instant.parse("2026-03-27T16:00:00Z");
        Refusal late = refused(OFFICER, c, null, "Data luas");
        assertThat(late.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(late.reason().indonesian()).contains("sudah lewat", "27 Maret 2026");
    }

    @Test
    public void aStepThatMayNotBeExtendedIsNot() {
        CaseFile c = opened("id: jawab, duration: 10 working-day");
        assertThat(refused(OFFICER, c, null, "Data luas").kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refused(ADMINISTRATOR, c, null, "Data luas").kind()).isEqualTo(Refusal.Kind.INVALID);
    }

    @Test
    public void aRangeIsDueAtItsEnd() {
        assertThat(opened("id: jawab, duration: 2-5 day").open().get(0).dueAt())
                .isEqualTo(Instant.parse("2026-03-18T16:00:00Z"));
    }
}

package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.rounds.RoundDeed;
import java.util.List;
import org.junit.Test;

/** That the check after a kill would find what a kill may leave behind. */
public class BulkCheckTest extends RoundContract {
    private static final int APPLICANTS = 60;

    private OpenRound round;
    private BulkTables its;

    private List<String> faults() {
        return BulkCheck.faults(round, its);
    }

    private void planted(String change, String back, String... where) {
        assertThat(faults()).isEmpty();
        assertThat(round.run(change, where)).as(change).isPositive();
        assertThat(faults()).as(change).isNotEmpty();
        round.run(back, where);
        assertThat(faults()).as(back).isEmpty();
    }

    @Test
    public void eachPlantedFaultIsFound() {
        its = new BulkTables(APPLICANTS, APPLICANTS / 2);
        round = BulkRound.open(stores(), agency);
        BulkRound bulk = new BulkRound(round, its, round.tables());
        for (BulkRound.Work work : BulkRound.Work.values()) {
            bulk.perform(work);
        }
        planted("selection_round SET applicants = applicants - 1", "selection_round SET applicants = applicants + 1");
        planted(
                "judgement SET taken_back = 0",
                "judgement SET taken_back = (SELECT MAX(e.number) FROM round_entry e WHERE e.agency = '" + agency
                        + "' AND e.kind = 'correction')",
                "step = 'akhir'",
                "outcome = 'tidak-lulus'",
                "applicant IN (SELECT n.applicant FROM judgement n WHERE n.agency = '" + agency
                        + "' AND n.step = 'akhir' AND n.outcome = 'lulus' AND n.entry = (SELECT MAX(e.number)"
                        + " FROM round_entry e WHERE e.agency = '" + agency + "' AND e.kind = 'correction'))");
        planted("issued_number SET serial = serial + 100", "issued_number SET serial = serial - 100", "serial > 1");
        planted(
                "round_entry SET outcome = 'sign'",
                "round_entry SET outcome = 'release'",
                "outcome IN ('release', 'sign')",
                "request_key LIKE '%release'");
    }

    @Test
    public void whatIsDoneTwiceIsFound() {
        its = new BulkTables(APPLICANTS, APPLICANTS / 2);
        round = BulkRound.open(stores(), agency);
        BulkRound bulk = new BulkRound(round, its, round.tables());
        bulk.perform(BulkRound.Work.SEATS);
        assertThat(faults()).isEmpty();
        byte[] seats = OpenRound.bytes(its.seats());
        round.rounds().perform(round.officer("panitia"), new RoundDeed.EnterFormations(round.id(), seats, null));
        round.rounds().perform(round.officer("panitia"), new RoundDeed.EnterFormations(round.id(), seats, null));
        assertThat(faults()).anyMatch(fault -> fault.contains("does what was done already"));
    }
}

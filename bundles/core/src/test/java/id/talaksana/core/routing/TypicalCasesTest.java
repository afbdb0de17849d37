package id.talaksana.core.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.language.Typical;
import id.talaksana.language.Walk;
import id.talaksana.language.Walk.Move;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** Cases of procedures such as any agency has, by every way to every end. */
public class TypicalCasesTest {
    private final TypicalOffice office = new TypicalOffice();

    @Test
    public void everyCaseGoesTheWayOfItsAttributesToItsEnd() {
        for (Walk walk : Typical.WALKS) {
            PublicService service = office.service(walk.service());
            List<String> intake = walk.presentedAtOpening(service, TypicalOffice.TODAY);
            CaseFile c = office.cases.open(
                    office.officer,
                    new Opening("contoh", service.id(), "Perihal", Set.of(), walk.attributes(), intake, null),
                    Channel.REST);
            for (String written : walk.moves()) {
                Move move = Walk.move(written);
                assertThat(c.open()).extracting(StepRow::step).as("%s", walk).contains(move.step());
                c = move(walk, service, c, move);
            }
            assertThat(c.state()).as("%s", walk).hasToString(walk.end());
            assertThat(c.products().isEmpty())
                    .as("%s", walk)
                    .isEqualTo(walk.end().equals("rejected"));
            assertThat(office.cases.verify(office.officer, c.id()).faults()).isEmpty();
        }
    }

    private CaseFile move(Walk walk, PublicService service, CaseFile c, Move move) {
        if (move.until() != null) {
            return office.cases.perform(
                    TypicalOffice.ADMINISTRATOR,
                    new Deed.Extend(c.id(), move.step(), move.until(), "Pendaftar kurang", null),
                    Channel.REST);
        }
        if (office.waitsForOthers(c.id(), move.step())) {
            office.cases.perform(
                    office.officer,
                    new Deed.Resume(c.id(), move.step(), "Perbaikan datang", List.of(), Map.of(), null),
                    Channel.REST);
        }
        Step step = Walk.step(service, move.step());
        return office.cases.perform(
                office.officer,
                new Deed.Complete(
                        c.id(),
                        step.id(),
                        move.outcome(),
                        "Alasan",
                        walk.presented(service, step, TypicalOffice.TODAY),
                        Walk.facts(service, step),
                        Walk.checked(step),
                        null),
                Channel.REST);
    }
}

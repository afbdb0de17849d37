package id.talaksana.http.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.procedure.Route;
import id.talaksana.http.entrance.StaffOffice;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.language.bpmn.Agencies;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

/** Every step of the five agencies lies on the desk of each of its actors, with what follows each outcome. */
public class InventedCaseTest {
    private final CoreServices core = new StaffOffice().services();

    @Test
    public void eachStepCanBeLookedAt() throws IOException {
        int looked = 0;
        for (Agencies.Published p : Agencies.services()) {
            for (Step step : p.service().steps()) {
                for (String actor : step.actorIds()) {
                    looked(p, step, p.service().actor(actor).orElseThrow());
                    looked++;
                }
            }
        }
        assertThat(looked).isGreaterThan(50);
    }

    private void looked(Agencies.Published p, Step step, Actor actor) {
        HandledCase c = InventedCase.of(core, p.definition(), p.service(), step, actor);
        String where = p + " " + step.id() + " " + actor.id();
        assertThat(c.step()).as(where).contains(step);
        assertThat(c.place()).as(where).isPositive();
        assertThat(c.left() == null)
                .as(where)
                .isEqualTo(step.duration() == null || !step.duration().known());
        assertThat(c.isMine()).as(where).isEqualTo(!actor.external());
        List<Step.Outcome> ways = new ArrayList<>(step.outcomes(c.circumstances()));
        if (ways.isEmpty()) {
            ways.add(null);
        }
        PublicService service = p.service();
        for (Step.Outcome way : ways) {
            CaseFile.State state = new Route(service)
                    .after(c.file(), c.row(), c.circumstances(), step, way)
                    .state();
            assertThat(state).as(where).isNotNull();
        }
    }
}

package id.talaksana.core.agenda;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.store.AgendaStore.Kept;
import id.talaksana.api.text.Refusal;
import java.time.Instant;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Opens a step on its first day and closes one that nobody has to do when its time is over. Where the agency rests it is tried again
 * later, and the agenda says why; what is no more is left alone.
 */
@Component(service = Duty.class)
public final class DatedSteps implements Duty {
    private static final Account SYSTEM =
            new Account("system", "Sistem", Role.CENTRAL_ADMINISTRATOR, null, Set.of(), true);

    private final Cases cases;

    @Activate
    public DatedSteps(@Reference Cases cases) {
        this.cases = cases;
    }

    @Override
    public String kind() {
        return Dates.KIND;
    }

    @Override
    public Outcome perform(Kept kept, Instant now) {
        Dates.row(kept.entry()).ifPresent(row -> {
            try {
                cases.perform(SYSTEM, new Deed.Wake(row.id(), row.number()), Channel.SYSTEM);
            } catch (Refusal refusal) {
                if (refusal.kind() != Refusal.Kind.NOT_FOUND) {
                    throw refusal;
                }
            }
        });
        return Outcome.DONE;
    }
}

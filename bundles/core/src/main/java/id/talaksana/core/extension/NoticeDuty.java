package id.talaksana.core.extension;

import id.talaksana.api.store.AgendaStore.Kept;
import id.talaksana.core.agenda.Duty;
import java.time.Duration;
import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells notifiers of steps that were closed: at least once each, outside of any request and transaction. */
@Component(service = Duty.class)
public final class NoticeDuty implements Duty {
    /** Longer than any extension may take. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final ExtensionCalls extensions;

    @Activate
    public NoticeDuty(@Reference ExtensionCalls extensions) {
        this.extensions = extensions;
    }

    @Override
    public String kind() {
        return Outbox.KIND;
    }

    @Override
    public Duration outside() {
        return LONGEST;
    }

    @Override
    public Outcome perform(Kept kept, Instant now) {
        extensions.tell(Notice.read(kept.entry().content()));
        return Outcome.DONE;
    }
}

package id.talaksana.core.complaints;

import id.talaksana.api.calendar.Calendars;
import id.talaksana.api.store.AgendaStore;
import id.talaksana.api.store.AgendaStore.Entry;
import id.talaksana.api.store.AgendaStore.Kept;
import id.talaksana.core.agenda.Duty;
import java.time.Instant;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks now and then at which agencies complaints' time has come, and enters those; each then does what is due. What was
 * missed while nobody looked is done at the next look.
 */
@Component(service = Duty.class)
public final class ComplaintSweep implements Duty {
    private static final Logger LOG = LoggerFactory.getLogger(ComplaintSweep.class);
    private static final String KIND = "deadlines";
    private static final String ALL = "-";
    private static final long EVERY_SECONDS = Integer.getInteger("talaksana.complaints.everySeconds", 30);
    /** The agencies are read meanwhile. */
    private static final long FIRST_SECONDS = Math.min(10, EVERY_SECONDS);

    private final StoredComplaints complaints;
    private final Calendars calendars;
    private final AgendaStore agenda;

    @Activate
    public ComplaintSweep(
            @Reference StoredComplaints complaints, @Reference Calendars calendars, @Reference AgendaStore agenda) {
        this.complaints = complaints;
        this.calendars = calendars;
        this.agenda = agenda;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Entry> begins(Instant now) {
        return List.of(entry(AgendaStore.NOBODYS, now.plusSeconds(FIRST_SECONDS)));
    }

    private static Entry entry(String agency, Instant dueAt) {
        return new Entry(agency, KIND, ALL, dueAt, null);
    }

    @Override
    public Outcome perform(Kept kept, Instant now) {
        // A node with an older calendar would count back what others have counted anew.
        calendars.fresh();
        String agency = kept.entry().agency();
        return agency.equals(AgendaStore.NOBODYS)
                ? look(now)
                : keep(agency, kept.entry().content(), now);
    }

    private Outcome look(Instant now) {
        complaints.deadlines().agencies().forEach(agency -> agenda.enter(entry(agency, now)));
        return Outcome.again(now.plusSeconds(EVERY_SECONDS));
    }

    private Outcome keep(String agency, String after, Instant now) {
        Deadlines.Page page = complaints.deadlines().keep(agency, after);
        if (page.changed() > 0) {
            LOG.info("{}: {} complaints went on by their deadlines", agency, page.changed());
        }
        if (page.last() != null) {
            return Outcome.goesOn(now, page.last());
        }
        return page.fault() == null ? Outcome.DONE : Outcome.unfinished(page.fault());
    }
}

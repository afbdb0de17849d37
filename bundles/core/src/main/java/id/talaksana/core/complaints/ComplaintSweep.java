package id.talaksana.core.complaints;

import id.talaksana.api.calendar.Calendars;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks now and then for complaints whose time has come. What was missed while nobody looked is done at the next look. */
@Component(immediate = true, service = ComplaintSweep.class)
public final class ComplaintSweep {
    private static final Logger LOG = LoggerFactory.getLogger(ComplaintSweep.class);
    private static final long EVERY_SECONDS = Integer.getInteger("talaksana.complaints.everySeconds", 30);
    /** The agencies are read meanwhile. */
    private static final long FIRST_SECONDS = Math.min(10, EVERY_SECONDS);

    private final StoredComplaints complaints;
    private final Calendars calendars;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "talaksana-complaints");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public ComplaintSweep(@Reference StoredComplaints complaints, @Reference Calendars calendars) {
        this.complaints = complaints;
        this.calendars = calendars;
        worker.scheduleWithFixedDelay(this::look, FIRST_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() {
        // Not interrupted: an interrupt in the middle of a write would close the database's own files.
        worker.shutdown();
    }

    private void look() {
        try {
            // A node with an older calendar would count back what others have counted anew.
            calendars.fresh();
            int changed = complaints.sweep();
            if (changed > 0) {
                LOG.info("Deadlines: {} complaints went on", changed);
            }
        } catch (RuntimeException e) {
            LOG.warn("Deadlines of complaints could not be looked at: {}", e.toString());
        }
    }
}

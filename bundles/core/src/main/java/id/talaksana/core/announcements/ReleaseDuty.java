package id.talaksana.core.announcements;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.announcements.AnnouncementDeed;
import id.talaksana.api.rounds.announcements.Announcements;
import id.talaksana.api.store.AgendaStore.Kept;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.agenda.Duty;
import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets announcements go at the moment that was agreed. Where the agency rests it is tried again later. */
@Component(service = Duty.class)
public final class ReleaseDuty implements Duty {
    private final Announcements announcements;

    @Activate
    public ReleaseDuty(@Reference Announcements announcements) {
        this.announcements = announcements;
    }

    @Override
    public String kind() {
        return AnnouncementDesk.RELEASES;
    }

    @Override
    public Outcome perform(Kept kept, Instant now) {
        String[] subject = kept.entry().subject().split("/");
        CaseId.parse(subject[0]).ifPresent(round -> {
            try {
                announcements.perform(
                        AnnouncementDesk.SYSTEM, new AnnouncementDeed.Release(round, subject[1], null, null));
            } catch (Refusal refusal) {
                if (refusal.kind() != Refusal.Kind.NOT_FOUND) {
                    throw refusal;
                }
            }
        });
        return Outcome.DONE;
    }
}

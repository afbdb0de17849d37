package id.talaksana.core.announcements;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Verification;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.announcements.AnnouncementDeed;
import id.talaksana.api.rounds.announcements.AnnouncementPreview;
import id.talaksana.api.rounds.announcements.Announcements;
import id.talaksana.api.store.AgendaStore;
import id.talaksana.api.store.announcements.AnnouncementStore;
import id.talaksana.api.store.announcements.StandingLists;
import id.talaksana.api.store.numbering.NumberStore;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.numbering.Numbering;
import id.talaksana.core.rounds.RoundBook;
import id.talaksana.core.rounds.SeenRound;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Announcements in the store, under the rules of {@link AnnouncementPlans}. */
@Component(service = Announcements.class)
public final class StoredAnnouncements implements Announcements {
    private final RoundBook book;
    private final AnnouncementDesk desk;
    private final AnnouncementPreviews previews;
    private final StoredReleases releases;
    private final Clock clock;

    @Activate
    public StoredAnnouncements(
            @Reference RoundBook book,
            @Reference AnnouncementStore store,
            @Reference StandingLists lists,
            @Reference NumberStore numbers,
            @Reference RoundStore rounds,
            @Reference Catalogue catalogue,
            @Reference AgendaStore agenda,
            @Reference StoredReleases releases,
            @Reference Clock clock) {
        this.book = book.ofAnyCase();
        this.desk = new AnnouncementDesk(store, new Numbering(numbers), rounds, catalogue, agenda);
        this.previews = new AnnouncementPreviews(desk, lists, releases.views());
        this.releases = releases;
        this.clock = clock;
    }

    @Override
    public List<Announcement> list(Account who, CaseId round) {
        return desk.store().of(book.seen(who, round).scope(), round);
    }

    @Override
    public Announcement find(Account who, CaseId round, String id) {
        return desk.store()
                .find(book.seen(who, round).scope(), round.agency(), id)
                .filter(found -> found.round().equals(round))
                .orElseThrow(() -> AnnouncementPlans.missing(id));
    }

    @Override
    public AnnouncementPreview preview(Account who, CaseId round, String id) {
        return previews.of(book.seen(who, round), find(who, round, id), clock.instant());
    }

    @Override
    public Announcement perform(Account who, AnnouncementDeed deed) {
        String asked = AnnouncementPlans.digest(deed);
        RoundChange change = book.perform(
                who,
                deed.round(),
                deed.requestKey(),
                entry -> entry.kind() == RoundEntry.Kind.ANNOUNCEMENT && asked.equals(entry.source()),
                round -> new AnnouncementPlans(desk, round, clock.instant().truncatedTo(ChronoUnit.MILLIS)).of(deed));
        releases.forget(deed.round().agency());
        return find(who, deed.round(), changed(who, deed, change));
    }

    private String changed(Account who, AnnouncementDeed deed, RoundChange change) {
        return desk.store()
                .by(
                        book.seen(who, deed.round()).scope(),
                        deed.round(),
                        change.entry().number())
                .orElseThrow();
    }

    @Override
    public Verification verify(Account who, CaseId id) {
        SeenRound round = book.seen(who, id);
        Verification record = book.verify(who, id);
        List<Text> faults = new ArrayList<>(record.faults());
        faults.addAll(new EmbargoCheck(
                        round,
                        desk.store().of(round.scope(), id),
                        desk.numbering().store().issued(round.scope()))
                .faults());
        return new Verification(id, record.rows(), record.head(), faults);
    }
}

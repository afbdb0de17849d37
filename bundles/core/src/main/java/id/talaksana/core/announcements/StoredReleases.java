package id.talaksana.core.announcements;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.talaksana.api.access.Scope;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.rounds.InclusionProof;
import id.talaksana.api.rounds.announcements.AnnouncedLine;
import id.talaksana.api.rounds.announcements.Announcement.Verb;
import id.talaksana.api.rounds.announcements.OwnResults;
import id.talaksana.api.rounds.announcements.ReleasedAnnouncement;
import id.talaksana.api.rounds.announcements.ReleasedAnnouncements;
import id.talaksana.api.rounds.announcements.ResultPage;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.announcements.AnnouncementStore;
import id.talaksana.api.store.announcements.AnnouncementStore.Found;
import id.talaksana.api.store.announcements.AnnouncementStore.Line;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.access.AttemptLimits;
import id.talaksana.core.access.Attempts;
import id.talaksana.core.applicants.OwnReturns;
import id.talaksana.core.record.Digest;
import id.talaksana.core.rounds.RoundLeaves;
import id.talaksana.core.sessions.OwnSessions;
import id.talaksana.core.words.CoreWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What is released, for everybody. What many want at once is kept in memory: the list of an agency for a moment, so that the
 * other nodes' releases appear, and parts of sealed lists for as long as there is room, since they never change.
 */
@Component(service = {ReleasedAnnouncements.class, StoredReleases.class})
public final class StoredReleases implements ReleasedAnnouncements {
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final int MOST_LINES = 100_000;

    private final AnnouncementStore store;
    private final ReleaseViews views;
    private final OwnReturns returns;
    private final OwnSessions sessions;
    private final Attempts attempts = new Attempts(AttemptLimits.OF_GUESSES);
    private final Cache<String, List<Released>> byAgency =
            Caffeine.newBuilder().expireAfterWrite(MOMENT).maximumSize(1_000).build();
    private final Cache<Part, List<Line>> parts = Caffeine.newBuilder()
            .maximumWeight(MOST_LINES)
            .weigher((Part part, List<Line> lines) -> lines.size() + 1)
            .build();

    @Activate
    public StoredReleases(
            @Reference AnnouncementStore store,
            @Reference RoundStore rounds,
            @Reference CaseStore cases,
            @Reference Catalogue catalogue,
            @Reference OwnReturns returns,
            @Reference OwnSessions sessions) {
        this.store = store;
        this.returns = returns;
        this.sessions = sessions;
        this.views = new ReleaseViews(store, rounds, cases, catalogue);
    }

    /** By what words they are read. */
    ReleaseViews views() {
        return views;
    }

    /** Something was released here. */
    void forget(String agency) {
        byAgency.invalidate(agency);
    }

    private List<Released> released(String agency) {
        return byAgency.get(agency, views::of);
    }

    private Released one(String agency, String id) {
        return released(agency).stream()
                .filter(released -> released.view().id().equals(id))
                .findFirst()
                .orElseThrow(() -> AnnouncementPlans.missing(id));
    }

    @Override
    public List<ReleasedAnnouncement> list(String agency) {
        return released(agency).stream().map(Released::view).toList();
    }

    @Override
    public ReleasedAnnouncement find(String agency, String id) {
        return one(agency, id).view();
    }

    @Override
    public ResultPage results(String agency, String id, int page, int size) {
        Released released = one(agency, id);
        int total = released.view().applicants();
        int of = Math.max(1, (total + size - 1) / size);
        int number = Math.max(1, Math.min(of, page));
        List<Line> lines = parts.get(
                new Part(agency, id, (number - 1) * size, size),
                part -> store.lines(Scope.of(agency), agency, id, part.offset(), part.limit()));
        return new ResultPage(lines.stream().map(released::shown).toList(), number, of, total);
    }

    @Override
    public List<AnnouncedLine> line(String agency, String id, String registration) {
        Released released = one(agency, id);
        return store.line(Scope.of(agency), agency, id, registration).map(released::shown).stream()
                .toList();
    }

    @Override
    public OwnResults own(String agency, String service, Credentials credentials, String address) {
        List<Found> all = found(agency, service, credentials, address);
        Found found = chosen(all, credentials);
        List<OwnResults.Own> results = results(agency, found);
        return new OwnResults(
                agency,
                service,
                found.round(),
                views.subject(found.round()),
                found.registration(),
                found.name(),
                found.formation(),
                results,
                returns.of(found.round(), found.registration()),
                sessions.of(found.round(), found.applicant(), found.registration()),
                all.stream()
                        .map(Found::round)
                        .filter(round -> !round.equals(found.round()))
                        .map(round -> new OwnResults.Other(round, views.subject(round)))
                        .toList());
    }

    /** One's own alone: what else there is is told nobody. */
    private static Found chosen(List<Found> own, Credentials credentials) {
        return own.stream()
                .filter(found ->
                        credentials.round() == null || credentials.round().equals(found.round()))
                .findFirst()
                .orElseThrow(StoredReleases::nobody);
    }

    private static Refusal nobody() {
        return new Refusal(Refusal.Kind.NOT_FOUND, CoreWords.text("no-such-applicant-is-announced"), List.of());
    }

    private List<OwnResults.Own> results(String agency, Found found) {
        List<Released> its = ofRound(agency, found);
        List<OwnResults.Own> results = new ArrayList<>();
        for (Released released : its) {
            store.line(Scope.of(agency), agency, released.view().id(), found.registration())
                    .map(line -> released.own(line, its))
                    .ifPresent(results::add);
        }
        return results;
    }

    /** The oldest first. */
    private List<Released> ofRound(String agency, Found found) {
        List<Released> its = new ArrayList<>(released(agency).stream()
                .filter(released -> released.announcement().round().equals(found.round()))
                .toList());
        java.util.Collections.reverse(its);
        return its;
    }

    @Override
    public InclusionProof proof(
            String agency, String service, Credentials credentials, String address, String announcement) {
        Found found = chosen(found(agency, service, credentials, address), credentials);
        return ofRound(agency, found).stream()
                .filter(released -> released.view().id().equals(announcement))
                .findFirst()
                .map(released -> {
                    int entry = released.announcement().last(Verb.SIGN).entry();
                    return new RoundLeaves(entry, store.leaves(Scope.of(agency), found.round(), entry))
                            .proof(found.applicant());
                })
                .orElseThrow(() -> AnnouncementPlans.missing(announcement));
    }

    /** Who is right is told; who is wrong is told the same whichever of the two is wrong, and that slowly. */
    private List<Found> found(String agency, String service, Credentials credentials, String address) {
        String number = agency + "/" + service + "/" + credentials.registration();
        String proof =
                Digest.of("talaksana-own-results-1", number, credentials.nik()).hex();
        Supplier<Optional<List<Found>>> behind = () -> Optional.of(
                        store.applicants(Scope.of(agency), service, credentials.registration(), credentials.nik()))
                .filter(all -> !all.isEmpty());
        List<Found> found = (attempts.remembers(proof) ? behind.get() : attempts.check(number, agency, address, behind))
                .orElseThrow(StoredReleases::nobody);
        attempts.remember(proof);
        return found;
    }

    /** A part of a sealed list. */
    private record Part(String agency, String id, int offset, int limit) {}
}

package id.talaksana.core.announcements;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.announcements.Announcement.Verb;
import id.talaksana.api.rounds.announcements.ReleasedAnnouncement;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.announcements.AnnouncementStore;
import id.talaksana.api.store.announcements.AnnouncementStore.Count;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.text.Sourced;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Announcements as everybody may read them, in the words of the definitions that their rounds are under. */
record ReleaseViews(AnnouncementStore store, RoundStore rounds, CaseStore cases, Catalogue catalogue) {

    /** Those of an agency, the newest release first. */
    List<Released> of(String agency) {
        List<Announcement> all = store.released(Scope.of(agency), agency).stream()
                .sorted((one, other) -> other.last(Verb.RELEASE)
                        .at()
                        .compareTo(one.last(Verb.RELEASE).at()))
                .toList();
        return all.stream().map(one -> released(one, all)).toList();
    }

    /** What the round is called. */
    String subject(CaseId round) {
        return file(round).map(CaseFile::subject).orElse("");
    }

    private Optional<CaseFile> file(CaseId round) {
        return cases.find(Scope.of(round.agency()), round);
    }

    private Released released(Announcement one, List<Announcement> all) {
        Optional<PublicService> service = service(one);
        ReleasedAnnouncement view = view(one, service, one.text(), sealed(one), correction(one, all));
        return new Released(one, view, Released.step(service, one.of()));
    }

    /** The service that its round is of; empty: its definition cannot be read. */
    Optional<PublicService> service(Announcement one) {
        return file(one.round())
                .flatMap(file -> catalogue.definition(one.agency(), file.digest()))
                .flatMap(definition -> definition.service(one.service()));
    }

    /** How many of its sealed list have which outcome, by its id. */
    Map<String, Integer> sealed(Announcement one) {
        Map<String, Integer> outcomes = new LinkedHashMap<>();
        if (one.lines() > 0) {
            for (Count count : store.counts(Scope.of(one.agency()), one.agency(), one.id())) {
                outcomes.put(count.outcome(), count.count());
            }
        }
        return outcomes;
    }

    /**
     * How it is read, with what there is of its signing and its release.
     *
     * @param outcomes how many have which, by its id
     */
    ReleasedAnnouncement view(
            Announcement one,
            Optional<PublicService> service,
            String text,
            Map<String, Integer> outcomes,
            String correctedBy) {
        Optional<Step> announcing = Released.step(service, one.step());
        Released labels = new Released(one, null, Released.step(service, one.of()));
        Map<String, Integer> labelled = new LinkedHashMap<>();
        outcomes.forEach((outcome, count) -> labelled.merge(labels.label(outcome), count, Integer::sum));
        return new ReleasedAnnouncement(
                one.agency(),
                one.id(),
                one.service(),
                subject(one.round()),
                one.kind(),
                Released.words(announcing, one.step()),
                one.number(),
                one.title(),
                text,
                one.media(),
                signers(service, announcing),
                at(one, Verb.SIGN),
                at(one, Verb.RELEASE),
                one.corrects(),
                correctedBy,
                labelled.values().stream().mapToInt(Integer::intValue).sum(),
                labelled,
                root(one));
    }

    private static Instant at(Announcement one, Verb verb) {
        return Optional.ofNullable(one.last(verb)).map(Announcement.Act::at).orElse(null);
    }

    /** Of the list that its signing sealed. */
    private String root(Announcement one) {
        Announcement.Act signed = one.last(Verb.SIGN);
        return signed == null
                ? null
                : rounds.entries(Scope.of(one.agency()), one.round()).stream()
                        .filter(entry -> entry.number() == signed.entry())
                        .map(entry -> entry.root())
                        .findFirst()
                        .orElse(null);
    }

    private static String correction(Announcement one, List<Announcement> all) {
        return all.stream()
                .filter(other -> one.id().equals(other.corrects()))
                .map(Announcement::id)
                .findFirst()
                .orElse(null);
    }

    private static List<String> signers(Optional<PublicService> service, Optional<Step> announcing) {
        return announcing
                .map(step ->
                        step.announces() == null || step.announces().signedBy().isEmpty()
                                ? step.actorIds()
                                : step.announces().signedBy())
                .map(ids -> ids.stream()
                        .flatMap(id -> service.flatMap(found -> found.actor(id)).stream())
                        .map(Actor::name)
                        .map(name -> Sourced.inUse(name, ""))
                        .toList())
                .orElse(List.of());
    }
}

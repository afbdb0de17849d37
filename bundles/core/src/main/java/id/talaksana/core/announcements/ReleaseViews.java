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
        Optional<PublicService> service = file(one.round())
                .flatMap(file -> catalogue.definition(one.agency(), file.digest()))
                .flatMap(definition -> definition.service(one.service()));
        Optional<Step> announcing = Released.step(service, one.step());
        Released labels = new Released(one, null, Released.step(service, one.of()));
        Map<String, Integer> outcomes = new LinkedHashMap<>();
        if (one.lines() > 0) {
            for (Count count : store.counts(Scope.of(one.agency()), one.agency(), one.id())) {
                outcomes.merge(labels.label(count.outcome()), count.count(), Integer::sum);
            }
        }
        int sealed = one.last(Verb.SIGN).entry();
        String root = rounds.entries(Scope.of(one.agency()), one.round()).stream()
                .filter(entry -> entry.number() == sealed)
                .map(entry -> entry.root())
                .findFirst()
                .orElse(null);
        ReleasedAnnouncement view = new ReleasedAnnouncement(
                one.agency(),
                one.id(),
                one.service(),
                subject(one.round()),
                one.kind(),
                Released.words(announcing, one.step()),
                one.number(),
                one.title(),
                one.text(),
                one.media(),
                signers(service, announcing),
                one.last(Verb.SIGN).at(),
                one.last(Verb.RELEASE).at(),
                one.corrects(),
                correction(one, all),
                one.lines(),
                outcomes,
                root);
        return new Released(one, view, labels.deciding());
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

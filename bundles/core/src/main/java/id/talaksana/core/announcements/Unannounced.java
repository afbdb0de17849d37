package id.talaksana.core.announcements;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.announcements.Announcement.Verb;
import id.talaksana.api.store.announcements.AnnouncementStore;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.wording.Wording;
import id.talaksana.core.selection.Gate;
import id.talaksana.core.selection.GoingOn;
import id.talaksana.core.selection.Selecting;
import id.talaksana.core.words.CoreWords;
import java.util.List;
import java.util.Optional;

/**
 * A step that announces is done when its announcement is out, by the round's record. A round that has nothing on its record is
 * kept elsewhere, and one into which nobody was entered has nobody to list. A case that is no round waits for what was begun here.
 */
public record Unannounced(Catalogue catalogue, AnnouncementStore store, RoundStore rounds) implements Gate {

    @Override
    public void check(CaseFile round, Deed.Complete closing) {
        GoingOn.of(catalogue, round, closing)
                .filter(its -> its.step().announces() != null)
                .filter(its -> new Selecting(its.service()).isRound()
                        ? isKeptHere(round, its.step())
                        : !of(round, its.step()).isEmpty())
                .ifPresent(its -> check(round, its.step()));
    }

    private boolean isKeptHere(CaseFile round, Step step) {
        RoundStore.Standing standing = rounds.standing(Scope.of(round.id().agency()), round.id());
        return step.announces().of() == null ? standing.entries() > 0 : standing.applicants() > 0;
    }

    private List<Announcement> of(CaseFile round, Step step) {
        return store.of(Scope.of(round.id().agency()), round.id()).stream()
                .filter(one -> step.id().equals(one.step()))
                .toList();
    }

    private void check(CaseFile round, Step step) {
        List<Announcement> its = of(round, step);
        if (its.stream().noneMatch(one -> one.last(Verb.RELEASE) != null)) {
            throw new Refusal(CONFLICT, why(its.stream().findFirst(), step), List.of());
        }
    }

    private static Text why(Optional<Announcement> newest, Step step) {
        if (newest.isEmpty()) {
            return CoreWords.text("the-step-has-announced-nothing-yet", step.id());
        }
        Announcement one = newest.get();
        return one.last(Verb.SCHEDULE) != null
                ? CoreWords.text("the-announcement-is-out-from", one.title(), one.id(), one.releaseAt())
                : CoreWords.text(
                        "the-announcement-is-not-out-yet",
                        one.title(),
                        one.id(),
                        Wording.both(words -> words.of(one.state())));
    }
}

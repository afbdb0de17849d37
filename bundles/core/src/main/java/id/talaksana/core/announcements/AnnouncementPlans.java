package id.talaksana.core.announcements;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.FORBIDDEN;
import static id.talaksana.api.text.Refusal.Kind.INVALID;
import static id.talaksana.api.text.Refusal.Kind.NOT_FOUND;

import id.talaksana.api.access.Doer;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.selection.Announces;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.announcements.Announcement.State;
import id.talaksana.api.rounds.announcements.Announcement.Verb;
import id.talaksana.api.rounds.announcements.AnnouncementDeed;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.wording.Wording;
import id.talaksana.core.record.Digest;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.rounds.RoundPlan;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What may be done to announcements, and by whom: each act by an actor whom the step names for it, or one of the step itself.
 *
 * @param round as an officer finds it
 * @param now the moment of the deed
 */
record AnnouncementPlans(AnnouncementDesk desk, SeenRound round, Instant now) {

    RoundPlan of(AnnouncementDeed deed) {
        if (deed instanceof AnnouncementDeed.Draft draft) {
            return new AnnouncementDrafting(desk, round).plan(draft, digest(deed));
        } else if (deed instanceof AnnouncementDeed.Revise revise) {
            return revising(revise);
        } else if (deed instanceof AnnouncementDeed.Initial initial) {
            return initialling(initial);
        } else if (deed instanceof AnnouncementDeed.Return back) {
            return returning(back);
        } else if (deed instanceof AnnouncementDeed.Sign sign) {
            return signing(sign);
        }
        return releasing((AnnouncementDeed.Release) deed);
    }

    /** What a deed was asked for: the same request again asks for the same. */
    static String digest(AnnouncementDeed deed) {
        return Digest.of("talaksana-announcement-deed-1", deed.getClass().getSimpleName())
                .say(asked(deed))
                .hex();
    }

    private static Object[] asked(AnnouncementDeed deed) {
        if (deed instanceof AnnouncementDeed.Draft d) {
            return new Object[] {d.step(), d.corrects(), d.title(), d.text()};
        } else if (deed instanceof AnnouncementDeed.Revise d) {
            return new Object[] {d.id(), d.title(), d.text()};
        } else if (deed instanceof AnnouncementDeed.Initial d) {
            return new Object[] {d.id()};
        } else if (deed instanceof AnnouncementDeed.Return d) {
            return new Object[] {d.id(), d.reason()};
        } else if (deed instanceof AnnouncementDeed.Sign d) {
            return new Object[] {d.id(), d.number()};
        }
        AnnouncementDeed.Release d = (AnnouncementDeed.Release) deed;
        return new Object[] {d.id(), d.at()};
    }

    private Announcement found(String id) {
        return desk.store()
                .find(round.scope(), round.id().agency(), id)
                .filter(found -> found.round().equals(round.id()))
                .orElseThrow(() -> missing(id));
    }

    static Refusal missing(String id) {
        return new Refusal(
                NOT_FOUND,
                CoreWords.text("there-is-no-announcement", WrittenText.shown(String.valueOf(id))),
                List.of());
    }

    private RoundPlan revising(AnnouncementDeed.Revise deed) {
        Announcement before = found(deed.id());
        requireState(before, State.DRAFTED);
        requireActor(before, announces -> List.of());
        AnnouncementDrafting.check(deed.title(), deed.text());
        String title = deed.title() == null ? before.title() : deed.title();
        String text = deed.text() == null ? before.text() : deed.text();
        return plan(deed, Verb.REVISE, before, null, a -> Drafts.written(a, title, text));
    }

    private RoundPlan initialling(AnnouncementDeed.Initial deed) {
        Announcement before = found(deed.id());
        requireState(before, State.DRAFTED);
        requireActor(before, Announces::initialledBy);
        return plan(deed, Verb.INITIAL, before, null, a -> Drafts.in(a, State.INITIALLED));
    }

    private RoundPlan returning(AnnouncementDeed.Return deed) {
        Announcement before = found(deed.id());
        requireState(before, State.INITIALLED);
        requireActor(before, Announces::signedBy);
        SeenRound.requireReason(deed.reason(), true);
        return plan(deed, Verb.RETURN, before, deed.reason(), a -> Drafts.in(a, State.DRAFTED));
    }

    private RoundPlan signing(AnnouncementDeed.Sign deed) {
        Announcement before = found(deed.id());
        requireState(before, State.INITIALLED);
        requireActor(before, Announces::signedBy);
        desk.requireDecided(round, before.of());
        desk.requireNumber(round, deed.number());
        return plan(deed, Verb.SIGN, before, null, a -> desk.signed(round, a, deed.number(), now));
    }

    private RoundPlan releasing(AnnouncementDeed.Release deed) {
        Announcement before = found(deed.id());
        requireState(before, State.SIGNED);
        if (before.last(Verb.SCHEDULE) != null) {
            return onTime(deed, before);
        }
        return byPerson(deed, before);
    }

    private RoundPlan onTime(AnnouncementDeed.Release deed, Announcement before) {
        boolean due = AnnouncementDesk.SYSTEM.equals(round.who()) && !now.isBefore(before.releaseAt());
        if (!due) {
            throw new Refusal(CONFLICT, CoreWords.text("the-announcement-is-scheduled", before.releaseAt()), List.of());
        }
        return plan(deed, Verb.RELEASE, before, null, a -> Drafts.in(a, State.RELEASED));
    }

    private RoundPlan byPerson(AnnouncementDeed.Release deed, Announcement before) {
        requireActor(before, Announces::releasedBy);
        Announcement.Act agreed = before.last(Verb.AGREE);
        if (AnnouncementDesk.persons(round, before) > 1) {
            if (agreed == null) {
                return plan(deed, Verb.AGREE, before, null, UnaryOperator.identity());
            }
            if (Doer.of(agreed.by()).sharesPersonWith(round.who().doer())) {
                throw new Refusal(FORBIDDEN, CoreWords.text("another-person-has-to-release-it"), List.of());
            }
        }
        return deed.at() == null || !deed.at().isAfter(now)
                ? plan(deed, Verb.RELEASE, before, null, a -> Drafts.in(a, State.RELEASED))
                : plan(deed, Verb.SCHEDULE, before, null, a -> desk.scheduled(a, deed.at()));
    }

    private RoundPlan plan(
            AnnouncementDeed deed, Verb verb, Announcement before, String reason, UnaryOperator<Announcement> after) {
        return new RoundPlan(
                RoundEntry.Kind.ANNOUNCEMENT,
                before.step(),
                verb.toString(),
                reason,
                null,
                digest(deed),
                1,
                List.of(),
                false,
                (writing, entry) -> {
                    // Somebody may have been first: the round is held by now.
                    Announcement now = found(before.id());
                    if (!now.equals(before)) {
                        throw new Refusal(CONFLICT, CoreWords.text("the-announcement-went-on"), List.of());
                    }
                    return desk.store()
                            .enter(
                                    after.apply(now),
                                    verb,
                                    entry,
                                    round.selecting().listed(before.of()));
                });
    }

    private static void requireState(Announcement announcement, State state) {
        if (announcement.state() != state) {
            throw new Refusal(
                    CONFLICT,
                    CoreWords.text("the-announcement-is", said(announcement.state()), said(state)),
                    List.of());
        }
    }

    private static Text said(State state) {
        return Wording.both(words -> words.of(state));
    }

    /** Those whom the step names for an act; where it names nobody, those who do the step; of no step, who works on the round. */
    private void requireActor(Announcement announcement, Function<Announces, List<String>> named) {
        Optional<Step> step = AnnouncementDesk.step(round, announcement.step());
        List<String> may = step.map(Step::announces)
                .filter(Objects::nonNull)
                .map(named)
                .filter(some -> !some.isEmpty())
                .orElseGet(() -> AnnouncementDesk.actors(round, step));
        if (may.isEmpty()) {
            round.requireWorker();
        } else if (may.stream().noneMatch(round.who().actors()::contains)) {
            throw new Refusal(FORBIDDEN, CoreWords.text("this-is-done-by", String.join(", ", may)), may);
        }
    }

    static Refusal invalid(Text reason) {
        return new Refusal(INVALID, reason, List.of());
    }
}

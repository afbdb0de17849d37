package id.talaksana.core.announcements;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;

import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.selection.Announces;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.announcements.Announcement.State;
import id.talaksana.api.rounds.announcements.Announcement.Verb;
import id.talaksana.api.rounds.announcements.AnnouncementDeed;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.rounds.RoundPlan;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.words.CoreWords;
import java.security.SecureRandom;
import java.util.List;

/** How an announcement begins: of a step that announces, of a change, or as the correction of one that is released. */
record AnnouncementDrafting(AnnouncementDesk desk, SeenRound round) {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 13;
    private static final SecureRandom RANDOM = new SecureRandom();

    RoundPlan plan(AnnouncementDeed.Draft deed, String source) {
        check(deed.title(), deed.text());
        Announcement draft =
                deed.corrects() != null ? correction(deed) : deed.step() != null ? ofStep(deed) : ofChange(deed);
        return new RoundPlan(
                RoundEntry.Kind.ANNOUNCEMENT,
                draft.step(),
                Verb.DRAFT.toString(),
                null,
                null,
                source,
                1,
                List.of(),
                false,
                (writing, entry) -> desk.store().enter(draft, Verb.DRAFT, entry, List.of()));
    }

    private Announcement ofStep(AnnouncementDeed.Draft deed) {
        Step step = announcing(deed);
        round.openRow(step.id());
        requireUnannounced(step);
        Announces announces = step.announces();
        String text = announces.text() == null ? AnnouncementText.standard(announces.kind()) : announces.text();
        return draft(
                deed, announces.kind(), step.id(), announces.of(), AnnouncementText.title(step), text, step.channels());
    }

    private Step announcing(AnnouncementDeed.Draft deed) {
        return AnnouncementDesk.step(round, deed.step())
                .filter(found -> found.announces() != null)
                .orElseThrow(() -> {
                    List<String> announcing = round.selecting().service().steps().stream()
                            .filter(one -> one.announces() != null)
                            .map(Step::id)
                            .toList();
                    String shown = WrittenText.shown(deed.step());
                    return AnnouncementPlans.invalid(
                            CoreWords.text("this-step-announces-nothing", shown, String.join(", ", announcing)));
                });
    }

    private void requireUnannounced(Step step) {
        desk.store().of(round.scope(), round.id()).stream()
                .filter(one -> step.id().equals(one.step()) && one.state() == State.RELEASED)
                .findFirst()
                .ifPresent(one -> {
                    throw new Refusal(
                            CONFLICT,
                            CoreWords.text("the-step-is-announced-already", one.number(), one.id()),
                            List.of());
                });
    }

    private Announcement ofChange(AnnouncementDeed.Draft deed) {
        round.requireWorker();
        if (deed.title() == null) {
            throw AnnouncementPlans.invalid(CoreWords.text("a-change-has-a-title"));
        }
        Announces.Kind kind = Announces.Kind.CHANGE;
        return draft(deed, kind, null, null, deed.title(), AnnouncementText.standard(kind), List.of());
    }

    private Announcement correction(AnnouncementDeed.Draft deed) {
        round.requireWorker();
        Announcement before = corrected(deed);
        String title = CoreWords.text("announcement-correcting", before.title()).indonesian();
        return draft(
                deed,
                before.kind(),
                before.step(),
                before.of(),
                title.substring(0, Math.min(Announcement.MAX_TITLE, title.length())),
                CoreWords.text("announcement-of-a-correction").indonesian().replace("{corrected}", before.number()),
                before.media());
    }

    private Announcement corrected(AnnouncementDeed.Draft deed) {
        Announcement before = desk.store()
                .find(round.scope(), round.id().agency(), deed.corrects())
                .filter(found -> found.round().equals(round.id()))
                .orElseThrow(() -> AnnouncementPlans.missing(deed.corrects()));
        if (before.state() != State.RELEASED) {
            throw new Refusal(CONFLICT, CoreWords.text("only-what-is-released-is-corrected"), List.of());
        }
        return before;
    }

    private Announcement draft(
            AnnouncementDeed.Draft deed,
            Announces.Kind kind,
            String step,
            String of,
            String title,
            String text,
            List<String> media) {
        return new Announcement(
                round.id().agency(),
                id(),
                round.id(),
                round.file().service(),
                kind,
                step,
                of,
                deed.title() == null ? title : deed.title(),
                deed.text() == null ? text : deed.text(),
                media,
                deed.corrects(),
                null,
                State.DRAFTED,
                null,
                0,
                List.of());
    }

    private static String id() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .collect(StringBuilder::new, (id, at) -> id.append(LETTERS.charAt(at)), StringBuilder::append)
                .toString();
    }

    static void check(String title, String text) {
        WrittenText.checkLine(title);
        WrittenText.check(text);
        if (title != null && (title.isBlank() || title.length() > Announcement.MAX_TITLE)
                || text != null && (text.isBlank() || text.length() > Announcement.MAX_TEXT)) {
            throw AnnouncementPlans.invalid(
                    CoreWords.text("an-announcement-has-so-much", Announcement.MAX_TITLE, Announcement.MAX_TEXT));
        }
    }
}

package id.talaksana.core.letters;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.FORBIDDEN;
import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.access.Role;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.Actor;
import id.talaksana.api.letters.Letter;
import id.talaksana.api.letters.Letter.State;
import id.talaksana.api.letters.LetterDeed;
import id.talaksana.api.letters.template.LetterTemplate;
import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.store.letters.LetterStore;
import id.talaksana.api.store.letters.LetterStore.Written;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.record.Digest;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.rounds.RoundPlan;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What may be done with letters, and by whom. Those who do the step draft; each act is done by its actor, in the order of the
 * template, while the letter's own step is open or one that the actor does. For a party outside an officer records it.
 *
 * @param drafts makes the words of new letters
 * @param numbers gives a letter its number, in the transaction of the act
 */
record LetterPlans(
        LetterStore store,
        SeenRound round,
        Instant now,
        Function<LetterTemplate, LetterDrafts> drafts,
        Function<LetterTemplate, LetterNumbers> numbers) {

    RoundPlan of(LetterDeed deed) {
        LetterTemplate template = template(deed.template());
        if (deed instanceof LetterDeed.Draft draft) {
            return drafting(draft, template);
        } else if (deed instanceof LetterDeed.Act act) {
            return acting(act, template);
        }
        return returning((LetterDeed.Return) deed, template);
    }

    private LetterTemplate template(String id) {
        List<String> all = round.selecting().service().letters().stream()
                .map(LetterTemplate::id)
                .toList();
        return round.selecting().service().letter(id).orElseThrow(() -> {
            String shown = id == null ? "-" : WrittenText.shown(id);
            return new Refusal(
                    INVALID, CoreWords.text("there-is-no-such-letter-here", shown, String.join(", ", all)), all);
        });
    }

    private RoundPlan drafting(LetterDeed.Draft deed, LetterTemplate template) {
        round.openRow(template.step());
        SeenRound.requireReason(deed.reason(), false);
        Map<String, Letter> there = new HashMap<>();
        all(template).forEach(letter -> there.put(String.valueOf(letter.registration()), letter));
        List<LeftOut> leftOut = new ArrayList<>();
        List<LetterDrafts.Words> words = drafts.apply(template).words(deed.registrations(), leftOut);
        Map<Integer, String> said =
                round.selecting().service().summonedBy(template).isPresent()
                        ? store.contents(round.scope(), round.id(), template.id())
                        : Map.of();
        int[] number = {store.count(round.scope(), round.id())};
        List<Written> written = new ArrayList<>();
        for (LetterDrafts.Words one : words) {
            Letter before = there.get(String.valueOf(one.registration()));
            if (before == null) {
                written.add(new Written(
                        ++number[0],
                        template.id(),
                        one.applicant(),
                        true,
                        State.DRAFTED,
                        0,
                        null,
                        null,
                        null,
                        one.text(),
                        deed.reason()));
            } else if (before.state() == State.RETURNED || isOutdated(before, one, said)) {
                written.add(again(before, one.applicant(), State.DRAFTED, 0, null, one.text(), deed.reason()));
            } else if (deed.registrations() != null) {
                leftOut.add(new LeftOut(
                        null, one.registration(), CoreWords.text("the-letter-is-there-already", before.state())));
            }
        }
        return plan(deed, State.DRAFTED, template, written.size(), leftOut, entry -> written);
    }

    /** Whoever was summoned to a session that was moved since is summoned anew. */
    private static boolean isOutdated(Letter before, LetterDrafts.Words now, Map<Integer, String> said) {
        return said.containsKey(before.number()) && !said.get(before.number()).equals(now.text());
    }

    private static Written again(
            Letter before, int applicant, State state, int done, String actor, String content, String reason) {
        return new Written(
                before.number(),
                before.template(),
                applicant,
                false,
                state,
                done,
                actor,
                before.text(),
                before.date(),
                content,
                reason);
    }

    private RoundPlan acting(LetterDeed.Act deed, LetterTemplate template) {
        SeenRound.requireReason(deed.reason(), false);
        if (deed.kind() == null) {
            throw new Refusal(INVALID, CoreWords.text("say-what-is-done-with-the-letters"), List.of());
        }
        List<LeftOut> leftOut = new ArrayList<>();
        List<Letter> turn = new ArrayList<>();
        sort(deed, template, leftOut, turn);
        requireTurn(deed, template, turn, leftOut);
        boolean numbering = deed.kind() == LetterTemplate.Kind.NUMBER;
        return plan(
                deed,
                State.after(deed.kind()),
                template,
                turn.size(),
                leftOut,
                entry -> done(deed, template, turn, numbering));
    }

    private void sort(LetterDeed.Act deed, LetterTemplate template, List<LeftOut> leftOut, List<Letter> turn) {
        for (Letter letter : chosen(deed, template, leftOut)) {
            LetterTemplate.Act next = LetterTurn.next(letter, template);
            if (next != null && next.kind() == deed.kind() && mayAct(next, template)) {
                turn.add(letter);
            } else if (deed.registrations() != null || !template.forEach()) {
                leftOut.add(new LeftOut(null, letter.registration(), why(letter, next, deed, template)));
            }
        }
    }

    private List<Written> done(LetterDeed.Act deed, LetterTemplate template, List<Letter> turn, boolean numbering) {
        List<Written> written = new ArrayList<>();
        for (Letter letter : turn) {
            String actor = LetterTurn.next(letter, template).by();
            State state = State.after(deed.kind());
            written.add(again(letter, 0, state, letter.done() + 1, actor, null, deed.reason()));
        }
        return numbering ? numbers.apply(template).numbered(written, deed.number()) : written;
    }

    /** Of one letter alone it is said why it cannot be. */
    private void requireTurn(LetterDeed deed, LetterTemplate template, List<Letter> turn, List<LeftOut> leftOut) {
        if (turn.isEmpty() && !template.forEach() && !leftOut.isEmpty()) {
            throw new Refusal(CONFLICT, leftOut.get(0).reason(), List.of());
        }
        requireMay(template, turn);
        if (deed instanceof LetterDeed.Act act && act.number() != null && turn.size() > 1) {
            throw new Refusal(INVALID, CoreWords.text("one-number-is-for-one-letter", turn.size()), List.of());
        }
        if (deed instanceof LetterDeed.Act act && act.number() != null) {
            requireFree(act.number().strip(), turn);
        }
    }

    private void requireMay(LetterTemplate template, List<Letter> turn) {
        boolean nobodys = template.acts().stream().noneMatch(act -> mayAct(act, template));
        if (turn.isEmpty() && nobodys) {
            List<String> actors = template.acts().stream()
                    .map(LetterTemplate.Act::by)
                    .distinct()
                    .toList();
            throw new Refusal(
                    FORBIDDEN, CoreWords.text("the-letters-acts-are-done-by", String.join(", ", actors)), actors);
        }
    }

    /** Where the agency has no pattern of numbers, no two letters are given the same. */
    private void requireFree(String number, List<Letter> turn) {
        store.list(round.scope(), round.id(), null, null, 0, Integer.MAX_VALUE).stream()
                .filter(letter -> number.equals(letter.text()) && !turn.contains(letter))
                .findFirst()
                .ifPresent(letter -> {
                    throw new Refusal(
                            CONFLICT,
                            CoreWords.text("a-letter-has-this-number-already", letter.number(), number),
                            List.of());
                });
    }

    private RoundPlan returning(LetterDeed.Return deed, LetterTemplate template) {
        SeenRound.requireReason(deed.reason(), true);
        List<LeftOut> leftOut = new ArrayList<>();
        List<Written> written = new ArrayList<>();
        List<Letter> turn = new ArrayList<>();
        for (Letter letter : chosen(deed, template, leftOut)) {
            LetterTemplate.Act next = LetterTurn.next(letter, template);
            if (next != null && mayAct(next, template)) {
                turn.add(letter);
                written.add(again(letter, 0, State.RETURNED, 0, next.by(), null, deed.reason()));
            } else if (deed.registrations() != null || !template.forEach()) {
                leftOut.add(new LeftOut(
                        null,
                        letter.registration(),
                        CoreWords.text("the-letter-is-not-yours-to-return", letter.state())));
            }
        }
        requireTurn(deed, template, turn, leftOut);
        return plan(deed, State.RETURNED, template, written.size(), leftOut, entry -> written);
    }

    private RoundPlan plan(
            LetterDeed deed,
            State outcome,
            LetterTemplate template,
            int count,
            List<LeftOut> leftOut,
            Function<Integer, List<Written>> letters) {
        return new RoundPlan(
                RoundEntry.Kind.LETTERS,
                template.step(),
                outcome.toString(),
                deed.reason(),
                null,
                digest(deed),
                count,
                leftOut,
                true,
                (writing, entry) -> store.write(round.id(), letters.apply(entry), entry, now));
    }

    private List<Letter> chosen(LetterDeed deed, LetterTemplate template, List<LeftOut> leftOut) {
        List<Letter> all = all(template);
        if (deed.registrations() == null) {
            return all;
        }
        Map<String, Letter> known = new HashMap<>();
        all.forEach(letter -> known.put(String.valueOf(letter.registration()), letter));
        unknown(deed, leftOut, known);
        return deed.registrations().stream()
                .distinct()
                .map(known::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private static void unknown(LetterDeed deed, List<LeftOut> leftOut, Map<String, Letter> known) {
        deed.registrations().stream()
                .distinct()
                .filter(registration -> !known.containsKey(registration))
                .forEach(registration -> leftOut.add(new LeftOut(
                        null,
                        WrittenText.shown(registration),
                        CoreWords.text("there-is-no-letter-about-this-applicant"))));
    }

    private List<Letter> all(LetterTemplate template) {
        return store.list(round.scope(), round.id(), template.id(), null, 0, Integer.MAX_VALUE);
    }

    /** While the letter's step is open, or one that the actor does; for a party outside whoever does an open step. */
    private boolean mayAct(LetterTemplate.Act act, LetterTemplate template) {
        boolean now = round.file().open().stream()
                .anyMatch(row ->
                        row.step().equals(template.step()) || row.actors().contains(act.by()));
        return now && (round.who().actors().contains(act.by()) || records(act.by()));
    }

    private boolean records(String by) {
        return round.who().role() == Role.OFFICER
                && round.selecting().service().actor(by).filter(Actor::external).isPresent()
                && round.file().open().stream().map(StepRow::actors).anyMatch(actors -> actors.stream()
                        .anyMatch(round.who().actors()::contains));
    }

    private id.talaksana.api.text.Diagnostic.Text why(
            Letter letter, LetterTemplate.Act next, LetterDeed.Act deed, LetterTemplate template) {
        if (next == null) {
            return CoreWords.text("nothing-is-to-be-done-with-the-letter", letter.state());
        } else if (next.kind() != deed.kind()) {
            return CoreWords.text("something-else-is-next-with-the-letter", next.kind(), next.by());
        }
        return CoreWords.text("the-letters-acts-are-done-by", next.by());
    }

    /** Whether a deed asks for what an entry says. */
    static boolean asksFor(LetterDeed deed, RoundEntry entry) {
        return entry.kind() == RoundEntry.Kind.LETTERS
                && Objects.equals(entry.reason(), deed.reason())
                && digest(deed).equals(entry.source());
    }

    private static String digest(LetterDeed deed) {
        LetterDeed.Act act = deed instanceof LetterDeed.Act one ? one : null;
        return Digest.of("talaksana-letters-1", deed.getClass().getSimpleName(), deed.template())
                .sayAll(deed.registrations() == null ? List.of() : deed.registrations())
                .say(deed.registrations() == null)
                .say(act == null ? null : act.kind(), act == null ? null : act.number())
                .hex();
    }
}

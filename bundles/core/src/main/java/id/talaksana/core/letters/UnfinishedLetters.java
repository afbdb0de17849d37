package id.talaksana.core.letters;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.Step;
import id.talaksana.api.letters.Letter;
import id.talaksana.api.letters.Letter.State;
import id.talaksana.api.letters.template.LetterTemplate;
import id.talaksana.api.rounds.ApplicantPage;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.store.letters.LetterStore;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.RoundStore.Selection;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.selection.Gate;
import id.talaksana.core.selection.GoingOn;
import id.talaksana.core.selection.Selecting;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A step that writes letters is done when all of them are there, none came back, and nothing is left to be done with them but what
 * somebody does in a later step who does not do this one. A case of which no letter is here has its own written elsewhere.
 */
public record UnfinishedLetters(Catalogue catalogue, LetterStore store, RoundStore rounds) implements Gate {
    private static final int NAMED = 3;

    @Override
    public void check(CaseFile c, Deed.Complete closing) {
        GoingOn.of(catalogue, c, closing)
                .ifPresent(its -> its.service().lettersOf(its.step()).forEach(template -> check(c, its, template)));
    }

    private void check(CaseFile c, GoingOn its, LetterTemplate template) {
        List<Letter> there = store.list(Scope.of(c.id().agency()), c.id(), template.id(), null, 0, Integer.MAX_VALUE);
        List<String> missing = missing(c, its, template, there);
        if (!missing.isEmpty()) {
            throw refused(template, "letters-are-not-drafted-yet", missing);
        }
        requireNoneReturned(c, template, there);
        List<Letter> waiting = there.stream()
                .filter(letter -> letter.done() < doneHere(c, its, template))
                .toList();
        if (!waiting.isEmpty()) {
            LetterTemplate.Act next = LetterTurn.next(waiting.get(0), template);
            throw refused(template, "letters-wait-for-an-act", whose(waiting, c), next.kind(), next.by());
        }
    }

    private static void requireNoneReturned(CaseFile c, LetterTemplate template, List<Letter> there) {
        List<Letter> returned = there.stream()
                .filter(letter -> letter.state() == State.RETURNED)
                .toList();
        if (!returned.isEmpty()) {
            throw refused(template, "letters-came-back", whose(returned, c));
        }
    }

    /** How many of the acts, which are done in their order, are done in the step or before it. */
    private static int doneHere(CaseFile c, GoingOn its, LetterTemplate template) {
        int here = template.acts().size();
        while (here > 0 && !isDoneHere(c, its, template.acts().get(here - 1))) {
            here--;
        }
        return here;
    }

    /** Not what is for somebody who has no part in the step, but does a later one. */
    private static boolean isDoneHere(CaseFile c, GoingOn its, LetterTemplate.Act act) {
        List<Step> all = its.service().steps();
        boolean here = c.open().stream()
                .filter(row -> row.step().equals(its.step().id()))
                .map(StepRow::actors)
                .anyMatch(actors -> actors.contains(act.by()));
        return here
                || all.subList(all.indexOf(its.step()) + 1, all.size()).stream()
                        .noneMatch(later -> later.actorIds().contains(act.by()));
    }

    /** Who should have one and has none, or for the case's own its number. */
    private List<String> missing(CaseFile c, GoingOn its, LetterTemplate template, List<Letter> there) {
        if (!template.forEach()) {
            boolean elsewhere = store.count(Scope.of(c.id().agency()), c.id()) == 0;
            return there.isEmpty() && !elsewhere ? List.of(c.id().toString()) : List.of();
        }
        Set<String> have = new HashSet<>(whose(there, c));
        List<String> missing = new ArrayList<>();
        Selection due = new Selecting(its.service()).undecided(its.step(), ApplicantQuery.all());
        Integer after = 0;
        while (after != null) {
            ApplicantPage page =
                    rounds.applicants(Scope.of(c.id().agency()), c.id(), due, after, ApplicantQuery.MAX_LIMIT);
            addMissing(have, missing, page);
            after = page.next();
        }
        return missing;
    }

    private static void addMissing(Set<String> have, List<String> missing, ApplicantPage page) {
        page.applicants().stream()
                .map(judged -> judged.applicant().registration())
                .filter(registration -> !have.contains(registration))
                .forEach(missing::add);
    }

    private static List<String> whose(List<Letter> letters, CaseFile c) {
        return letters.stream()
                .map(letter -> letter.registration() == null ? c.id().toString() : letter.registration())
                .toList();
    }

    private static Refusal refused(LetterTemplate template, String key, List<String> whose, Object... more) {
        String named = whose.stream().limit(NAMED).map(WrittenText::shown).collect(Collectors.joining(", "));
        List<Object> parts = new ArrayList<>(
                List.of(template.title(), template.id(), whose.size(), whose.size() > NAMED ? named + ", …" : named));
        parts.addAll(List.of(more));
        return new Refusal(CONFLICT, CoreWords.text(key, parts.toArray()), List.of());
    }
}

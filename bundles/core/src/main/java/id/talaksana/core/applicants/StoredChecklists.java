package id.talaksana.core.applicants;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.INVALID;
import static id.talaksana.api.text.Refusal.Kind.NOT_FOUND;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.ApplicantPage;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundEntry.Kind;
import id.talaksana.api.rounds.requirements.ApplicantChecklist;
import id.talaksana.api.rounds.requirements.Checklists;
import id.talaksana.api.rounds.requirements.DueMove;
import id.talaksana.api.rounds.requirements.RequirementMark;
import id.talaksana.api.store.rounds.RequirementStore;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.record.Digest;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.rounds.Clearance;
import id.talaksana.core.rounds.RoundBook;
import id.talaksana.core.rounds.RoundPlan;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.words.CoreWords;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checklists of applicants in the store, and the gate that they are. */
@Component(service = {Checklists.class, Clearance.class})
public final class StoredChecklists implements Checklists, Clearance {
    private final RoundBook book;
    private final RoundStore rounds;
    private final RequirementStore store;

    @Activate
    public StoredChecklists(
            @Reference RoundBook book, @Reference RoundStore rounds, @Reference RequirementStore store) {
        this.book = book;
        this.rounds = rounds;
        this.store = store;
    }

    private RequirementsDue due(SeenRound round) {
        return new RequirementsDue(round, store.moved(round.scope(), round.id()));
    }

    @Override
    public Gate at(SeenRound round, Step step) {
        RequirementsDue due = due(round);
        return due.anyBy(step) ? applicants -> heldBack(round, due, step, applicants) : null;
    }

    private Map<Integer, Text> heldBack(SeenRound round, RequirementsDue due, Step step, List<Judged> applicants) {
        Map<Integer, List<RequirementMark>> marks = store.marks(
                round.scope(),
                round.id(),
                applicants.stream().map(judged -> judged.applicant().number()).toList());
        Map<Integer, Text> heldBack = new HashMap<>();
        for (Judged judged : applicants) {
            int number = judged.applicant().number();
            List<Requirement> unmet = due.unmet(judged.applicant(), marks.getOrDefault(number, List.of()), step);
            if (!unmet.isEmpty()) {
                String all = unmet.stream().map(Requirement::id).collect(Collectors.joining(", "));
                heldBack.put(number, CoreWords.text("this-applicant-lacks-what-is-due", all));
            }
        }
        return heldBack;
    }

    @Override
    public ApplicantChecklist of(Account who, CaseId id, String registration) {
        SeenRound round = book.seen(who, id);
        Applicant applicant = applicant(id, registration, round);
        RequirementsDue due = due(round);
        Map<String, RequirementMark> marks = marks(id, round, applicant);
        return new ApplicantChecklist(
                applicant.registration(),
                applicant.name(),
                due.of(applicant).stream()
                        .map(r -> new ApplicantChecklist.Item(
                                r.id(), r.number(), r.text().or(null), due.dueAt(r), marks.get(r.id())))
                        .toList());
    }

    private Applicant applicant(CaseId id, String registration, SeenRound round) {
        ApplicantQuery one = new ApplicantQuery(null, null, null, null, List.of(registration));
        return rounds.applicants(round.scope(), id, round.selection(one), 0, 1).applicants().stream()
                .map(Judged::applicant)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        NOT_FOUND,
                        CoreWords.text("the-round-has-no-such-applicant", WrittenText.shown(registration)),
                        List.of()));
    }

    private Map<String, RequirementMark> marks(CaseId id, SeenRound round, Applicant applicant) {
        Map<String, RequirementMark> marks = new HashMap<>();
        store.marks(round.scope(), id, List.of(applicant.number()))
                .getOrDefault(applicant.number(), List.of())
                .forEach(mark -> marks.put(mark.requirement(), mark));
        return marks;
    }

    @Override
    public RoundChange mark(
            Account who,
            CaseId id,
            ApplicantQuery set,
            List<String> requirements,
            RequirementMark.State state,
            String reason,
            String requestKey) {
        String source = source(set, requirements, state, reason);
        return book.perform(
                who,
                id,
                requestKey,
                entry -> entry.kind() == Kind.REQUIREMENTS && source.equals(entry.source()),
                round -> marking(round, set, requirements, state, reason, source));
    }

    private static String source(
            ApplicantQuery set, List<String> requirements, RequirementMark.State state, String reason) {
        return Digest.of("talaksana-requirements-1", set.formation(), set.track(), state, reason)
                .sayAll(set.registrations() == null ? List.of() : set.registrations())
                .say(set.registrations() == null)
                .sayAll(requirements)
                .hex();
    }

    private RoundPlan marking(
            SeenRound round,
            ApplicantQuery set,
            List<String> requirements,
            RequirementMark.State state,
            String reason,
            String source) {
        round.requireWorker();
        round.veil().requireNoAnswer(set);
        SeenRound.requireReason(reason, state == RequirementMark.State.NOT_RIGHT);
        RequirementsDue due = due(round);
        requirements.forEach(requirement -> known(due, requirement));
        Map<Integer, List<String>> found = found(round, due, set, requirements);
        return new RoundPlan(
                Kind.REQUIREMENTS,
                null,
                null,
                reason,
                null,
                source,
                found.values().stream().mapToInt(List::size).sum(),
                List.of(),
                false,
                (writing, entry) -> store.mark(round.id(), found, state, reason, entry));
    }

    private static void known(RequirementsDue due, String requirement) {
        List<String> all = due.all().stream().map(Requirement::id).toList();
        if (!all.contains(requirement)) {
            throw new Refusal(
                    INVALID, CoreWords.text("there-is-no-requirement-of-applicants", String.valueOf(requirement)), all);
        }
    }

    /** Those that apply, by applicants' numbers. */
    private Map<Integer, List<String>> found(
            SeenRound round, RequirementsDue due, ApplicantQuery set, List<String> requirements) {
        Map<Integer, List<String>> found = new LinkedHashMap<>();
        Integer after = 0;
        while (after != null) {
            ApplicantPage page =
                    rounds.applicants(round.scope(), round.id(), round.selection(set), after, ApplicantQuery.MAX_LIMIT);
            enter(due, requirements, found, page);
            after = page.next();
        }
        return found;
    }

    private static void enter(
            RequirementsDue due, List<String> requirements, Map<Integer, List<String>> found, ApplicantPage page) {
        for (Judged judged : page.applicants()) {
            List<String> its = due.of(judged.applicant()).stream()
                    .filter(r -> requirements.isEmpty()
                            ? r.kind() == Requirement.Kind.DOCUMENT
                            : requirements.contains(r.id()))
                    .map(Requirement::id)
                    .toList();
            if (!its.isEmpty()) {
                found.put(judged.applicant().number(), its);
            }
        }
    }

    @Override
    public RoundChange moveDue(
            Account who, CaseId id, String requirement, String dueAt, String reason, String requestKey) {
        String source = Digest.of("talaksana-due-1", requirement, dueAt, reason).hex();
        return book.perform(
                who,
                id,
                requestKey,
                entry -> entry.kind() == Kind.DUE_MOVED && source.equals(entry.source()),
                round -> moving(round, requirement, dueAt, reason, source));
    }

    private RoundPlan moving(SeenRound round, String requirement, String dueAt, String reason, String source) {
        round.requireWorker();
        SeenRound.requireReason(reason, true);
        RequirementsDue due = due(round);
        known(due, requirement);
        requireElsewhere(round, requirement, dueAt, due);
        return moved(round, requirement, dueAt, reason, source);
    }

    private static void requireElsewhere(SeenRound round, String requirement, String dueAt, RequirementsDue due) {
        List<String> steps =
                round.selecting().service().steps().stream().map(Step::id).toList();
        if (!steps.contains(dueAt)) {
            throw new Refusal(
                    INVALID, CoreWords.text("a-requirement-is-due-at-a-step", String.join(", ", steps)), steps);
        }
        boolean same = due.all().stream().anyMatch(r -> r.id().equals(requirement) && dueAt.equals(due.dueAt(r)));
        if (same) {
            throw new Refusal(CONFLICT, CoreWords.text("it-is-due-there-already", requirement, dueAt), List.of());
        }
    }

    private RoundPlan moved(SeenRound round, String requirement, String dueAt, String reason, String source) {
        return new RoundPlan(
                Kind.DUE_MOVED,
                dueAt,
                null,
                reason,
                null,
                source,
                1,
                List.of(),
                false,
                (writing, entry) -> store.move(round.id(), new DueMove(requirement, dueAt, reason, entry)));
    }

    @Override
    public List<DueMove> moved(Account who, CaseId id) {
        return store.moved(book.seen(who, id).scope(), id);
    }
}

package id.talaksana.core.rounds.scores;

import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.ApplicantPage;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.RoundStore.Selection;
import id.talaksana.core.rounds.SeenRound;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A round's applicants, all of a kind at once. */
public record RoundApplicants(RoundStore store, SeenRound round) {
    /** Applicants are read in pages of so many. */
    private static final int AT_ONCE = 10_000;

    /** Those with these registration numbers; many are found by going through all. */
    public Map<String, Applicant> named(List<String> registrations) {
        boolean few = registrations.size() <= ApplicantQuery.MAX_LIMIT;
        ApplicantQuery query = few ? new ApplicantQuery(null, null, null, null, registrations) : ApplicantQuery.all();
        Set<String> wanted = new HashSet<>(registrations);
        Map<String, Applicant> named = new HashMap<>();
        store.each(round.scope(), round.id(), new Selection(query, List.of(), List.of()), each -> {
            if (wanted.contains(each.registration())) {
                named.put(each.registration(), each);
            }
        });
        return named;
    }

    /** Those on whom a step still has to decide. */
    public List<Applicant> undecided(Step step) {
        return undecided(step, ApplicantQuery.all());
    }

    /** Goes through those on whom a step still has to decide. */
    void eachUndecided(Step step, Consumer<Applicant> each) {
        store.each(round.scope(), round.id(), round.selecting().undecided(step, ApplicantQuery.all()), each);
    }

    /** Those of a set on whom a step still has to decide. */
    public List<Applicant> undecided(Step step, ApplicantQuery set) {
        return all(round.selecting().undecided(step, set));
    }

    /** Those of a query that is about nobody undecided. */
    public List<Applicant> all(ApplicantQuery query) {
        return all(new Selection(query, List.of(), List.of()));
    }

    private List<Applicant> all(Selection selection) {
        List<Applicant> all = new ArrayList<>();
        store.each(round.scope(), round.id(), selection, all::add);
        return all;
    }

    /** Those of such a query with what was decided on them. */
    public List<Judged> judged(ApplicantQuery query) {
        return judged(new Selection(query, List.of(), List.of()));
    }

    private List<Judged> judged(Selection selection) {
        List<Judged> all = new ArrayList<>();
        Integer after = 0;
        while (after != null) {
            ApplicantPage page = store.applicants(round.scope(), round.id(), selection, after, AT_ONCE);
            all.addAll(page.applicants());
            after = page.next();
        }
        return all;
    }
}

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
import java.util.List;
import java.util.Map;

/** A round's applicants, all of a kind at once. */
public record RoundApplicants(RoundStore store, SeenRound round) {
    /** Those with these registration numbers. */
    public Map<String, Applicant> named(List<String> registrations) {
        Map<String, Applicant> named = new HashMap<>();
        for (int from = 0; from < registrations.size(); from += ApplicantQuery.MAX_LIMIT) {
            List<String> some =
                    registrations.subList(from, Math.min(registrations.size(), from + ApplicantQuery.MAX_LIMIT));
            all(new ApplicantQuery(null, null, null, null, some)).forEach(each -> named.put(each.registration(), each));
        }
        return named;
    }

    /** Those on whom a step still has to decide. */
    public List<Applicant> undecided(Step step) {
        return undecided(step, ApplicantQuery.all());
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
        return judged(selection).stream().map(Judged::applicant).toList();
    }

    /** Those of such a query with what was decided on them. */
    public List<Judged> judged(ApplicantQuery query) {
        return judged(new Selection(query, List.of(), List.of()));
    }

    private List<Judged> judged(Selection selection) {
        List<Judged> all = new ArrayList<>();
        Integer after = 0;
        while (after != null) {
            ApplicantPage page =
                    store.applicants(round.scope(), round.id(), selection, after, ApplicantQuery.MAX_LIMIT);
            all.addAll(page.applicants());
            after = page.next();
        }
        return all;
    }
}

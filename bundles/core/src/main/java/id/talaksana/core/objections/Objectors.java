package id.talaksana.core.objections;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.Judgement;
import id.talaksana.api.rounds.objections.Objection;
import id.talaksana.api.rounds.objections.ObjectionQuery;
import id.talaksana.api.store.objections.ObjectionStore;
import id.talaksana.api.store.objections.ObjectionStore.Filed;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.RoundStore.Selection;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.words.CoreWords;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may object to what in a period.
 *
 * @param applicants by registration number, those who were asked for
 * @param before registration numbers of those of them who objected in the period already
 */
record Objectors(
        RoundStore rounds,
        ObjectionStore store,
        CaseId id,
        Period period,
        Map<String, Judged> applicants,
        Set<String> before) {

    Objectors(RoundStore rounds, ObjectionStore store, CaseId id, Period period) {
        this(rounds, store, id, period, Map.of(), Set.of());
    }

    /** The same who know these applicants. */
    Objectors with(List<String> registrations) {
        Scope scope = Scope.of(id.agency());
        Map<String, Judged> found = new HashMap<>();
        Set<String> objected = new HashSet<>();
        for (int from = 0; from < registrations.size(); from += ApplicantQuery.MAX_LIMIT) {
            List<String> some =
                    registrations.subList(from, Math.min(registrations.size(), from + ApplicantQuery.MAX_LIMIT));
            ApplicantQuery query = new ApplicantQuery(null, null, null, null, some);
            rounds.applicants(scope, id, new Selection(query, List.of(), List.of()), 0, ApplicantQuery.MAX_LIMIT)
                    .applicants()
                    .forEach(judged -> found.put(judged.applicant().registration(), judged));
            store.list(scope, id, ObjectionQuery.of(period.id()).by(some), 0, ObjectionQuery.MOST).objections().stream()
                    .map(Objection::objector)
                    .forEach(objected::add);
        }
        return new Objectors(rounds, store, id, period, found, objected);
    }

    /** The same who know no more of them than whoever is outside. */
    Objectors under(Embargo embargo) {
        Map<String, Judged> known = new HashMap<>();
        applicants.forEach((registration, judged) -> known.put(registration, embargo.over(judged)));
        return new Objectors(rounds, store, id, period, known, before);
    }

    /**
     * Judges an objection.
     *
     * @param about null: the own outcome
     * @param contested which reasons, counted from 1; null: all
     */
    Verdict judge(String objector, String about, List<Integer> contested, String text) {
        Judged who = applicants.get(objector);
        Judged whose = about == null ? who : applicants.get(about);
        if (who == null || whose == null) {
            return fault(CoreWords.text("there-is-no-such-applicant-here"));
        } else if (who != whose && !period.rule().aboutOthers()) {
            return fault(CoreWords.text("one-objects-to-the-own-outcome-alone"));
        } else if (before.contains(objector)) {
            return fault(CoreWords.text("one-objects-once", period.id()));
        }
        Judgement judgement = judgement(whose).orElse(null);
        if (judgement == null) {
            return fault(CoreWords.text(
                    "this-outcome-is-not-objected-to",
                    String.join(", ", period.steps()),
                    String.join(", ", period.outcomes())));
        }
        Grounds grounds = Grounds.of(judgement.reason());
        Text fault = grounds.uncontested(contested == null ? grounds.all() : contested);
        fault = fault == null ? ObjectionTable.textFault(text) : fault;
        return fault != null ? fault(fault) : new Verdict(filed(who, whose, judgement, text), null);
    }

    /** What the period's steps decided on somebody, if it may be objected to. */
    Optional<Judgement> judgement(Judged whose) {
        return whose.judgements().stream()
                .filter(judgement -> period.steps().contains(judgement.step())
                        && period.outcomes().contains(judgement.outcome()))
                .findFirst();
    }

    private Filed filed(Judged who, Judged whose, Judgement judgement, String text) {
        return new Filed(
                period.id(),
                judgement.step(),
                whose.applicant().number(),
                who.applicant().number(),
                judgement.outcome(),
                judgement.reason(),
                judgement.entry(),
                text,
                period.answersBy());
    }

    private static Verdict fault(Text why) {
        return new Verdict(null, why);
    }

    /** Either of both is null. */
    record Verdict(Filed filed, Text fault) {}
}

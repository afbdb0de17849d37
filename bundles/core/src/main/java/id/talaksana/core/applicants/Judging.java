package id.talaksana.core.applicants;

import id.talaksana.api.condition.Circumstances;
import id.talaksana.api.condition.Condition;
import id.talaksana.api.condition.Declared;
import id.talaksana.api.condition.Truth;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.Step.Criterion;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.eligibility.EligibilityVerdict;
import id.talaksana.api.rounds.eligibility.Ruling;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.wording.ConditionWording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds applicants against the rules of a step that are in effect on a day. No effects, no store. */
public final class Judging {
    private final PublicService service;
    private final Collection<Criterion> rules;
    private final Map<String, String> ofCase;
    private final LocalDate opened;
    private final Declared declared;
    private final Map<Condition, Text> bounds = new HashMap<>();

    /**
     * @param rules all that a step has
     * @param ofCase what is known of the round's case; of it the fields count
     * @param opened the day on which it was opened, in the agency's zone
     * @param day the rules that are in effect on it are asked
     */
    public Judging(
            PublicService service, List<Criterion> rules, Map<String, String> ofCase, LocalDate opened, LocalDate day) {
        this.service = service;
        this.rules = inEffect(rules, day);
        // What was said of the case when it was opened is nobody's own attribute.
        this.ofCase = new HashMap<>(ofCase);
        this.ofCase
                .keySet()
                .retainAll(service.fields().stream().map(Step.Fact::id).toList());
        this.opened = opened;
        this.declared = service.declaredOfApplicants();
    }

    private static Collection<Criterion> inEffect(List<Criterion> all, LocalDate day) {
        Map<String, Criterion> newest = new LinkedHashMap<>();
        for (Criterion rule : all) {
            if (rule.from() == null || !rule.from().isAfter(day)) {
                newest.merge(rule.id(), rule, (one, other) -> isNewer(other, one) ? other : one);
            }
        }
        return List.copyOf(newest.values());
    }

    private static boolean isNewer(Criterion one, Criterion other) {
        return one.from() != null && (other.from() == null || one.from().isAfter(other.from()));
    }

    /** Whether there is any rule. */
    boolean hasRules() {
        return !rules.isEmpty();
    }

    /** When rules came into effect that judge again those who were decided on before: the newest of these days; null: none did. */
    public LocalDate again() {
        return rules.stream()
                .filter(Criterion::again)
                .map(Criterion::from)
                .filter(from -> from != null)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** What the rules say of an applicant. */
    public EligibilityVerdict of(Applicant applicant) {
        Map<String, String> values = new HashMap<>(ofCase);
        values.putAll(applicant.attributes());
        Set<String> tracks = applicant.track() == null ? service.trackIds() : Set.of(applicant.track());
        Circumstances known = new Circumstances(tracks, values, opened, declared);
        List<Ruling> rulings = new ArrayList<>();
        Truth all = Truth.YES;
        for (Criterion rule : rules) {
            Truth concerned = rule.when() == null ? Truth.YES : rule.when().in(known);
            if (concerned != Truth.NO) {
                Truth holds = rule.must().in(known);
                Truth ruled = concerned == Truth.YES || holds == Truth.YES ? holds : Truth.UNKNOWN;
                all = worse(all, ruled);
                rulings.add(ruling(rule, ruled, values));
            }
        }
        return new EligibilityVerdict(applicant.registration(), applicant.name(), all, rulings);
    }

    private static Truth worse(Truth one, Truth other) {
        if (one == Truth.NO || other == Truth.NO) {
            return Truth.NO;
        }
        return one == Truth.UNKNOWN ? one : other;
    }

    private Ruling ruling(Criterion rule, Truth holds, Map<String, String> values) {
        Text bound =
                bounds.computeIfAbsent(rule.must(), must -> ConditionWording.both(service, words -> words.of(must)));
        Set<String> names = new java.util.LinkedHashSet<>(rule.must().names());
        if (rule.when() != null) {
            names.addAll(rule.when().names());
        }
        names.retainAll(values.keySet());
        Text value = ConditionWording.both(service, words -> names.stream()
                .map(id -> words.value(id, values.get(id)))
                .collect(Collectors.joining(", ")));
        return new Ruling(rule.id(), holds, rule.requirement(), bound, value, rule.message(), rule.basis());
    }
}

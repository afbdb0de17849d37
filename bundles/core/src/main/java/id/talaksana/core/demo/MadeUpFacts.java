package id.talaksana.core.demo;

import id.talaksana.api.cases.Deed;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.step.StepPlace;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Facts that are well-formed and evidently nobody's, for sample cases and tests. */
public final class MadeUpFacts {
    private MadeUpFacts() {}

    /** What a step asks for, with number, date and receipt where it is held elsewhere. */
    public static Map<String, String> ofStep(Step step, LocalDate day) {
        return withLetter(of(step.facts(), day), step.at(), day);
    }

    /**
     * What a case of a service is asked for when it is opened, with number, date and receipt where one applies elsewhere.
     *
     * @param later the day of its own dates
     * @param day the letter's
     */
    public static Map<String, String> ofOpening(PublicService service, LocalDate later, LocalDate day) {
        Map<String, String> attributes = of(service.fields(), later);
        // Weights make a whole only together: they stay what they are otherwise.
        service.steps().stream()
                .flatMap(step -> step.ranking().stream())
                .forEach(ranking -> attributes.keySet().removeAll(ranking.fields()));
        service.applicant()
                .forEach(a -> attributes.put(a.id(), a.values().get(0).id()));
        return withLetter(attributes, service.intakeAt(), day);
    }

    private static Map<String, String> withLetter(Map<String, String> facts, StepPlace at, LocalDate day) {
        if (at != null) {
            facts.put(Deed.Complete.LETTER_NUMBER, "Contoh");
            facts.put(Deed.Complete.LETTER_DATE, day.toString());
            facts.put(Deed.Complete.RECEIPT, "Contoh");
        }
        return facts;
    }

    /** One for each that is asked for, by id; every date is this day. */
    public static Map<String, String> of(List<Step.Fact> asked, LocalDate day) {
        Map<String, String> facts = new HashMap<>();
        for (Step.Fact fact : asked) {
            facts.put(
                    fact.id(),
                    switch (fact.kind()) {
                        case TEXT -> "Contoh";
                        case DATE -> day.toString();
                        case NUMBER -> fact.min() == null ? "1" : fact.min().toPlainString();
                        case NIP, NI -> "197501012000031001";
                        case NIK -> "1504010101750001";
                        case NPWP -> "123456782009000";
                        case CHOICE -> fact.values().get(0).id();
                    });
        }
        return facts;
    }
}

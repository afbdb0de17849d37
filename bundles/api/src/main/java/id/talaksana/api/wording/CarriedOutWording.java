package id.talaksana.api.wording;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.step.StepPlace;
import id.talaksana.api.procedure.CarriedOut;
import id.talaksana.api.procedure.CarriedOut.By;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How it is said who carries out what a definition says, the same at every face. */
public final class CarriedOutWording {
    private static final CarriedOutWording INDONESIAN = new CarriedOutWording(Wording.in(Language.INDONESIAN));
    private static final CarriedOutWording ENGLISH = new CarriedOutWording(Wording.in(Language.ENGLISH));

    private final Wording wording;

    private CarriedOutWording(Wording wording) {
        this.wording = wording;
    }

    /** The wording of a language. */
    public static CarriedOutWording in(Language language) {
        return language == Language.ENGLISH ? ENGLISH : INDONESIAN;
    }

    /** A sentence in both languages. */
    public static Text both(CarriedOut one) {
        return new Text(INDONESIAN.of(one), ENGLISH.of(one));
    }

    /** Who carries out a step, a sentence for each of them. */
    public List<String> of(Step step) {
        return CarriedOut.in(step).stream().map(this::of).toList();
    }

    /** The same without what people do here, as almost everything is. */
    public List<String> notByPeople(Step step) {
        return CarriedOut.in(step).stream()
                .filter(one -> one.by() != By.PERSON)
                .map(this::of)
                .toList();
    }

    /** Who carries out a whole service, a sentence for each of them, with the steps that are theirs. */
    public List<String> of(PublicService service) {
        List<String> said = new ArrayList<>();
        if (service.intakeAt() != null) {
            said.add(intake(service.intakeAt()));
        }
        Map<String, List<Step>> whose = performers(service);
        whose.forEach(
                (who, steps) -> said.add(who + ": " + filled("CarriedOut.steps", wording.steps(service, steps)) + "."));
        service.steps().stream()
                .filter(step -> step.objection() != null && step.objection().at() != null)
                .map(step -> objection(step.objection().at()))
                .distinct()
                .forEach(said::add);
        return said;
    }

    private Map<String, List<Step>> performers(PublicService service) {
        Map<String, List<Step>> whose = new LinkedHashMap<>();
        for (Step step : service.steps()) {
            for (CarriedOut one : CarriedOut.in(step)) {
                String who = who(one) + (one.by() == By.SYSTEM ? " (" + what(one) + ")" : "");
                whose.computeIfAbsent(who, w -> new ArrayList<>()).add(step);
            }
        }
        return whose;
    }

    /** Who does this, and what. */
    public String of(CarriedOut one) {
        return who(one) + ": " + what(one) + ".";
    }

    /** That one applies elsewhere. */
    public String intake(StepPlace at) {
        return filled("CarriedOut.intake", at.inFull());
    }

    /** That one objects elsewhere. */
    public String objection(StepPlace at) {
        return filled("CarriedOut.objection", at.inFull());
    }

    private String what(CarriedOut one) {
        return Stream.concat(
                        one.acts().stream()
                                .map(act -> wording.of(act.kind())
                                        + (act.on().isEmpty() ? "" : " (" + String.join(", ", act.on()) + ")"))
                                .distinct(),
                        one.calls().stream().map(call -> wording.of(call.point()) + " (" + call.name() + ")"))
                .collect(Collectors.joining(", "));
    }

    private String who(CarriedOut one) {
        return filled(
                "CarriedOut.By." + one.by(), one.at() == null ? "" : one.at().inFull());
    }

    private String filled(String key, String part) {
        return wording.words().word(key).replace("{0}", part);
    }
}

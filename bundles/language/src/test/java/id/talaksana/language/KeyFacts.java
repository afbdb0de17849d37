package id.talaksana.language;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.step.StepWay;
import java.util.ArrayList;
import java.util.List;

/** What a case that began under a definition needs of it, as lines of text. */
final class KeyFacts {
    private KeyFacts() {}

    static List<String> of(AgencyDefinition definition) {
        List<String> lines = new ArrayList<>();
        lines.add("agency " + definition.agency().id() + " " + definition.version() + " from "
                + definition.effectiveFrom() + " in "
                + definition.agency().timeZone().value());
        definition.services().forEach(service -> add(service, lines));
        return lines;
    }

    private static void add(PublicService service, List<String> lines) {
        lines.add("service " + service.id() + ": actors "
                + service.actors().stream().map(each -> each.id()).toList() + ", tracks "
                + service.tracks().stream().map(each -> each.id()).toList() + ", requirements "
                + (service.requirements() == null || service.requirements().value() == null
                        ? List.of()
                        : service.requirements().value().stream()
                                .map(each -> each.id())
                                .toList())
                + ", products "
                + (service.products() == null || service.products().value() == null
                        ? List.of()
                        : service.products().value().stream()
                                .map(each -> each.id())
                                .toList()));
        service.steps().forEach(step -> lines.add(line(step)));
    }

    private static String line(Step step) {
        StringBuilder line = new StringBuilder("step " + step.id() + ": by " + step.actorIds());
        if (step.duration() != null && step.duration().value() != null) {
            line.append(", within ")
                    .append(step.duration().value().amount())
                    .append(' ')
                    .append(step.duration().value().unit());
        }
        if (step.tracks() != null) {
            line.append(", for ").append(step.tracks().value());
        }
        if (step.next() != null) {
            line.append(", then ")
                    .append(step.next()
                            .only()
                            .map(StepWay::to)
                            .orElse(step.next().toString()));
        }
        if (step.decision() != null) {
            for (Step.Outcome outcome : step.decision().outcomes()) {
                line.append(", ")
                        .append(outcome.id())
                        .append(
                                outcome.returns()
                                        ? " back to " + outcome.returnTo().value()
                                        : outcome.end() != null
                                                ? " ends " + outcome.end().value()
                                                : " to " + outcome.next());
            }
        }
        return line.toString();
    }
}

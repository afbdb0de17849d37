package id.talaksana.core.cases;

import static id.talaksana.api.text.Refusal.Kind.FORBIDDEN;
import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.condition.Circumstances;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.PublicService.ApplicantAttribute;
import id.talaksana.api.definition.PublicService.Choice;
import id.talaksana.api.definition.PublicService.Track;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step.Fact;
import id.talaksana.api.definition.step.StepPlace;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.access.Standing;
import id.talaksana.core.cases.facts.BrokenRules;
import id.talaksana.core.cases.facts.LetterFacts;
import id.talaksana.core.cases.facts.StatedFacts;
import id.talaksana.core.cases.procedure.Demands;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.selection.SetWeights;
import id.talaksana.core.words.CoreWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an opening says of the case: its subject, tracks, attributes and what was presented, as the service asks for it. */
record OpeningDetails(PublicService service) {
    void subject(String subject) {
        WrittenText.checkLine(subject);
        if (subject == null || subject.isBlank() || subject.strip().length() > Cases.MAX_SUBJECT) {
            throw new Refusal(INVALID, CoreWords.text("say-what-the-case", Cases.MAX_SUBJECT), List.of());
        }
    }

    Set<String> tracks(Set<String> chosen) {
        List<String> ids = service.tracks().stream().map(Track::id).toList();
        String choice = service.tracks().stream()
                .map(track -> named(track.id(), track.label()))
                .collect(Collectors.joining(", "));
        if (!ids.containsAll(chosen)) {
            throw new Refusal(INVALID, CoreWords.text("unknown-track-choose-from", choice), ids);
        }
        if (service.exclusiveTracks() && chosen.size() != 1) {
            throw new Refusal(INVALID, CoreWords.text("a-case-of-this-service-follows", choice), ids);
        }
        return chosen.isEmpty() ? service.trackIds() : chosen;
    }

    void attributes(Map<String, String> given) {
        List<String> fields = service.fields().stream().map(Fact::id).toList();
        given.forEach((id, value) -> {
            if (fields.contains(id) || service.intakeAt() != null && LetterFacts.isOne(id)) {
                return;
            }
            ApplicantAttribute attribute = service.attribute(id)
                    .orElseThrow(() -> new Refusal(
                            INVALID,
                            CoreWords.text("the-attribute-is-not-known", WrittenText.shown(id)),
                            Stream.concat(service.applicant().stream().map(ApplicantAttribute::id), fields.stream())
                                    .toList()));
            List<String> values = attribute.values().stream().map(Choice::id).toList();
            if (!values.contains(value)) {
                String name = named(id, attribute.label());
                throw new Refusal(
                        INVALID, CoreWords.text("the-value-is-not-known", value, name, choice(attribute)), values);
            }
        });
    }

    /** Where one applies elsewhere nobody applies here: an officer records what came in there. */
    void intake(Standing standing, Circumstances circumstances) {
        StepPlace at = service.intakeAt();
        if (at == null) {
            return;
        }
        if (standing != Standing.INSIDE) {
            throw new Refusal(FORBIDDEN, CoreWords.text("one-applies-at", at.inFull()), List.of());
        }
        LetterFacts.checkIntake(at, circumstances.values(), circumstances.opened());
    }

    /** What is asked of the case itself: what it may be, and what the agency's rules say of it. */
    void fields(Circumstances circumstances) {
        Map<String, String> given = new LinkedHashMap<>(circumstances.values());
        given.keySet().retainAll(service.fields().stream().map(Fact::id).toList());
        Map<String, String> kept = StatedFacts.of(service.fields(), given, true, circumstances.opened());
        for (Fact field : service.fields()) {
            if (!kept.getOrDefault(field.id(), "").equals(given.getOrDefault(field.id(), ""))) {
                throw StatedFacts.malformed(field);
            }
            BrokenRules.first(field, circumstances).ifPresent(rule -> {
                throw new Refusal(
                        INVALID,
                        CoreWords.text("the-agencys-rule-on-a-field", field.id(), field.label(), rule.message()),
                        List.of());
            });
        }
        new SetWeights(service).check(kept);
    }

    /** What decides about a requirement of this case has to be said. */
    void asked(Set<String> tracks, Map<String, String> given) {
        List<ApplicantAttribute> unknown = new Demands(service).unknown(tracks, given);
        if (!unknown.isEmpty()) {
            String asked = unknown.stream()
                    .map(a -> named(a.id(), a.label()) + ": " + choice(a))
                    .collect(Collectors.joining("; "));
            throw new Refusal(
                    INVALID,
                    CoreWords.text("requirements-of-this-service-depend", asked),
                    unknown.stream()
                            .flatMap(a -> a.values().stream().map(value -> a.id() + "=" + value.id()))
                            .toList());
        }
    }

    private static String choice(ApplicantAttribute attribute) {
        return attribute.values().stream()
                .map(value -> named(value.id(), value.label()))
                .collect(Collectors.joining(", "));
    }

    private static String named(String id, String label) {
        return id + " (" + label + ")";
    }

    void presented(Opening opening, Circumstances circumstances) {
        List<Requirement> requirements = service.knownRequirements();
        List<String> ids = requirements.stream().map(Requirement::id).toList();
        if (!ids.containsAll(opening.presented())) {
            throw new Refusal(INVALID, CoreWords.text("a-requirement-is-not-known", String.join(", ", ids)), ids);
        }
        Demands demands = new Demands(service);
        List<String> missing = demands.atIntake(circumstances).stream()
                .map(Requirement::id)
                .filter(id -> !opening.presented().contains(id))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal(
                    INVALID, CoreWords.text("requirements-still-missing", String.join(", ", missing)), missing);
        }
    }
}

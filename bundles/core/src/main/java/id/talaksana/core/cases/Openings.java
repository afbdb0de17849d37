package id.talaksana.core.cases;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.FORBIDDEN;
import static id.talaksana.api.text.Refusal.Kind.INVALID;
import static id.talaksana.api.text.Refusal.Kind.NOT_FOUND;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.PublicService.ApplicantAttribute;
import id.talaksana.api.definition.PublicService.Choice;
import id.talaksana.api.definition.PublicService.Track;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.assignments.Assigned;
import id.talaksana.core.cases.procedure.Demands;
import id.talaksana.core.cases.procedure.Route;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Decides whether a case may be opened, and how it begins. No effects, no store. */
final class Openings {
    private final Supplier<String> numbers;
    private final Assigned assigned;

    /** @param numbers gives a new case number with each call */
    Openings(Supplier<String> numbers, Assigned assigned) {
        this.numbers = numbers;
        this.assigned = assigned;
    }

    CaseFile decide(
            Account who,
            Opening opening,
            Optional<AgencyEntry> agency,
            WorkingCalendar calendar,
            Channel channel,
            Instant now) {
        AgencyEntry entry = agency.orElseThrow(
                () -> new Refusal(NOT_FOUND, CoreWords.text("there-is-no-agency", opening.agency()), List.of()));
        mayOpen(who, opening);
        AgencyDefinition definition = inUse(entry, now);
        PublicService service = service(definition, opening.service());
        subject(opening.subject());
        Set<String> tracks = tracks(service, opening.tracks());
        attributes(service, opening.attributes());
        asked(service, tracks, opening.attributes());
        presented(service, opening);
        CaseRules rules = new CaseRules(
                service,
                definition.agency().timeZone().value(),
                calendar,
                who,
                channel,
                now,
                Standing.INSIDE,
                step -> assigned.actors(entry.id(), service.id(), step),
                null);
        StepRow first = rules.open(1, first(service, tracks), now);
        return begun(who, opening, definition, tracks, first);
    }

    private CaseFile begun(
            Account who, Opening opening, AgencyDefinition definition, Set<String> tracks, StepRow first) {
        CaseFile unsigned = new CaseFile(
                new CaseId(opening.agency(), numbers.get()),
                opening.service(),
                definition.digest(),
                definition.version(),
                opening.subject().strip(),
                tracks,
                opening.attributes(),
                List.copyOf(new LinkedHashSet<>(opening.presented())),
                CaseFile.State.OPEN,
                List.of(),
                who.doer().toString(),
                first.openedAt(),
                null,
                0,
                "",
                1,
                List.of(first));
        return unsigned.withHead(CaseRecord.opening(unsigned));
    }

    private static PublicService service(AgencyDefinition definition, String id) {
        return definition
                .service(id)
                .orElseThrow(() -> new Refusal(
                        NOT_FOUND,
                        CoreWords.text("this-agency-has-no-service", id),
                        definition.services().stream().map(PublicService::id).toList()));
    }

    private static Step first(PublicService service, Set<String> tracks) {
        Step first = new Route(service).firstApplicable(0, tracks);
        if (first == null) {
            throw new Refusal(
                    INVALID,
                    CoreWords.text("no-step-applies-to-these-tracks"),
                    service.tracks().stream().map(Track::id).toList());
        }
        return first;
    }

    private static void mayOpen(Account who, Opening opening) {
        boolean may = opening.agency().equals(who.agency())
                && (who.role() == Role.OFFICER || who.role() == Role.AGENCY_ADMINISTRATOR);
        if (!may) {
            throw new Refusal(FORBIDDEN, CoreWords.text("only-this-agencys-officers-can-open"), List.of());
        }
    }

    private static AgencyDefinition inUse(AgencyEntry entry, Instant now) {
        AgencyDefinition definition = entry.current()
                .filter(d -> entry.state() == AgencyEntry.State.OPEN)
                .orElseThrow(() -> new Refusal(CONFLICT, CoreWords.text("this-agency-takes-no-new-cases"), List.of()));
        LocalDate today =
                LocalDate.ofInstant(now, definition.agency().timeZone().value());
        if (definition.effectiveFrom() != null && today.isBefore(definition.effectiveFrom())) {
            throw new Refusal(
                    CONFLICT, CoreWords.text("this-procedure-takes-effect-on", definition.effectiveFrom()), List.of());
        }
        return definition;
    }

    private static void subject(String subject) {
        WrittenText.check(subject);
        if (subject == null || subject.isBlank() || subject.strip().length() > Cases.MAX_SUBJECT) {
            throw new Refusal(INVALID, CoreWords.text("say-what-the-case", Cases.MAX_SUBJECT), List.of());
        }
    }

    private static Set<String> tracks(PublicService service, Set<String> chosen) {
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

    private static void attributes(PublicService service, Map<String, String> given) {
        given.forEach((id, value) -> {
            ApplicantAttribute attribute = service.attribute(id)
                    .orElseThrow(() -> new Refusal(
                            INVALID,
                            CoreWords.text("the-attribute-is-not-known", id),
                            service.applicant().stream()
                                    .map(ApplicantAttribute::id)
                                    .toList()));
            List<String> values = attribute.values().stream().map(Choice::id).toList();
            if (!values.contains(value)) {
                String name = named(id, attribute.label());
                throw new Refusal(
                        INVALID, CoreWords.text("the-value-is-not-known", value, name, choice(attribute)), values);
            }
        });
    }

    /** What decides about a requirement of this case has to be said. */
    private static void asked(PublicService service, Set<String> tracks, Map<String, String> given) {
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

    private static void presented(PublicService service, Opening opening) {
        List<Requirement> requirements = service.knownRequirements();
        List<String> ids = requirements.stream().map(Requirement::id).toList();
        if (!ids.containsAll(opening.presented())) {
            throw new Refusal(INVALID, CoreWords.text("a-requirement-is-not-known", String.join(", ", ids)), ids);
        }
        Demands demands = new Demands(service);
        List<String> missing = demands.atIntake(opening.attributes()).stream()
                .map(Requirement::id)
                .filter(id -> !opening.presented().contains(id))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal(
                    INVALID, CoreWords.text("requirements-still-missing", String.join(", ", missing)), missing);
        }
    }
}

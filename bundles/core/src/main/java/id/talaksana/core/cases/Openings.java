package id.talaksana.core.cases;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.FORBIDDEN;
import static id.talaksana.api.text.Refusal.Kind.INVALID;
import static id.talaksana.api.text.Refusal.Kind.NOT_FOUND;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.condition.Circumstances;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.PublicService.Track;
import id.talaksana.api.definition.Step;
import id.talaksana.api.procedure.Route;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.wording.Wording;
import id.talaksana.core.access.Standing;
import id.talaksana.core.assignments.Assigned;
import id.talaksana.core.calendar.WorkTime;
import id.talaksana.core.cases.procedure.DueTime;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

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
            Standing standing,
            Opening opening,
            Optional<AgencyEntry> agency,
            WorkTime time,
            Channel channel,
            Instant now) {
        AgencyEntry entry = agency.orElseThrow(
                () -> new Refusal(NOT_FOUND, CoreWords.text("there-is-no-agency", opening.agency()), List.of()));
        mayOpen(who, opening);
        AgencyDefinition definition = inUse(entry, now);
        PublicService service = service(definition, opening.service());
        OpeningDetails details = new OpeningDetails(service);
        details.subject(opening.subject());
        Set<String> tracks = details.tracks(opening.tracks());
        details.attributes(opening.attributes());
        details.asked(tracks, opening.attributes());
        Circumstances circumstances = service.circumstances(
                tracks,
                opening.attributes(),
                LocalDate.ofInstant(now, definition.agency().timeZone().value()));
        details.intake(standing, circumstances);
        details.fields(circumstances);
        details.presented(opening, circumstances);
        CaseRules rules = new CaseRules(
                service,
                definition.agency(),
                time,
                who,
                channel,
                now,
                Standing.INSIDE,
                (step, known) -> assigned.actors(entry.id(), service.id(), step, known),
                null,
                null);
        List<StepRow> first = rules.begin(first(service, circumstances), circumstances);
        Instant due = DueTime.ofCase(service.processingTime(), first.get(0).openedAt(), definition.agency(), time);
        return begun(who, opening, definition, tracks, due, first);
    }

    private CaseFile begun(
            Account who,
            Opening opening,
            AgencyDefinition definition,
            Set<String> tracks,
            Instant dueAt,
            List<StepRow> first) {
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
                first.get(0).openedAt(),
                null,
                dueAt,
                dueAt,
                null,
                0,
                "",
                1,
                first);
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

    private static List<Step> first(PublicService service, Circumstances circumstances) {
        List<Step> first = new Route(service).first(circumstances);
        if (first.isEmpty()) {
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
                    CONFLICT,
                    CoreWords.text(
                            "this-procedure-takes-effect-on",
                            Wording.both(words -> words.date(definition.effectiveFrom()))),
                    List.of());
        }
        return definition;
    }
}

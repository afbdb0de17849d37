package id.talaksana.http.portal.pages;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.Duration;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.step.StepWindow;
import id.talaksana.api.procedure.ImpliedTime;
import id.talaksana.api.procedure.Precedence;
import id.talaksana.api.text.Provenance;
import id.talaksana.api.text.Sourced;
import id.talaksana.http.kit.page.DisplayNames;
import id.talaksana.http.kit.page.PageRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What most people come for, before everything else on a service's page.
 *
 * @param applicants for whom it is; null: the document does not say
 * @param posts the posts that one applies for; empty: it is no selection
 * @param conditions the first conditions that an applicant has to meet
 * @param asked how many requirements there are in all
 * @param impliedTime the sum of its steps' times where the document states no time; else null
 * @param products what it hands over, as far as known
 * @param first the dated steps with which a case begins; empty when nothing limits when it may begin
 */
public record ServiceAnswer(
        Sourced<String> applicants,
        List<String> posts,
        List<Requirement> conditions,
        int asked,
        Sourced<Duration> impliedTime,
        List<Sourced<String>> products,
        List<Step> first) {
    private static final int CONDITIONS = 3;

    /** Longer lists of requirements are folded. */
    public static final int MANY = 15;

    static ServiceAnswer of(PublicService service) {
        List<Requirement> requirements = service.knownRequirements();
        return new ServiceAnswer(
                applicants(service),
                service.positions().stream()
                        .map(post -> post.title().or(null))
                        .filter(Objects::nonNull)
                        .toList(),
                requirements.stream()
                        .filter(r -> r.kind() == Requirement.Kind.CONDITION)
                        .filter(r -> r.text().known())
                        .limit(CONDITIONS)
                        .toList(),
                requirements.size(),
                ImpliedTime.of(service)
                        .map(sum -> new Sourced<>(sum, Provenance.IMPLIED, null))
                        .orElse(null),
                products(service),
                Precedence.of(service).first(step -> true).stream()
                        .filter(step -> step.window() != null)
                        .toList());
    }

    /** Whoever applies; where the document gives them no part, whoever mends what is sent back. */
    private static Sourced<String> applicants(PublicService service) {
        List<String> tracks =
                service.tracks().stream().map(PublicService.Track::label).toList();
        List<String> named = names(service.actors().stream().filter(Actor::applicant));
        if (!named.isEmpty()) {
            String who = String.join(", ", named);
            return Sourced.stated(tracks.isEmpty() ? who : who + " (" + String.join(", ", tracks) + ")");
        }
        if (!tracks.isEmpty()) {
            return Sourced.stated(String.join(", ", tracks));
        }
        List<String> mending = names(service.steps().stream()
                .filter(step -> step.decision() != null)
                .flatMap(step -> step.decision().outcomes().stream())
                .map(Step.Outcome::correctedBy)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(id -> service.actor(id).stream())
                .filter(Actor::external));
        return mending.isEmpty()
                ? null
                : new Sourced<>(DisplayNames.capitalised(String.join(", ", mending)), Provenance.IMPLIED, null);
    }

    private static List<String> names(Stream<Actor> actors) {
        return actors.map(actor -> Sourced.inUse(actor.name(), actor.id())).toList();
    }

    /** Its products; where the document lists none, what its steps hand over to the applicant. */
    private static List<Sourced<String>> products(PublicService service) {
        if (!service.knownProducts().isEmpty()) {
            return service.knownProducts().stream()
                    .map(PublicService.Product::text)
                    .toList();
        }
        return service.steps().stream()
                .flatMap(step -> step.outputs().stream()
                        .filter(output -> output.id() != null && step.yields().contains(output.id())))
                .filter(output -> output.text().known())
                .map(output -> new Sourced<>(output.text().value(), Provenance.IMPLIED, null))
                .toList();
    }

    /** Whether it can be applied for now, and until when. */
    public String standing(PageRequest v, ServiceEdition published, Clock clock) {
        AgencyEntry.State state = published.entry().state();
        if (state != AgencyEntry.State.OPEN) {
            return DisplayNames.capitalised(v.wording().of(state));
        }
        if (first.isEmpty()) {
            return v.say("open-without-an-end");
        }
        ZonedDateTime now = ZonedDateTime.now(
                clock.withZone(published.definition().agency().timeZone().value()));
        LocalDate from = first.stream()
                .map(step -> step.window().from())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        StepWindow last = first.stream()
                .map(Step::window)
                .max(Comparator.comparing(StepWindow::to)
                        .thenComparing(window -> window.until() == null ? LocalTime.MIN : window.until()))
                .orElseThrow();
        String end = v.wording().date(last.to())
                + (last.until() == null
                        ? ""
                        : ", " + v.say("until-hour", v.wording().time(last.until())));
        boolean passed = last.until() == null
                ? now.toLocalDate().isAfter(last.to())
                : now.toLocalDateTime().isAfter(last.to().atTime(last.until()));
        return passed
                ? v.say("closed-since", end)
                : now.toLocalDate().isBefore(from)
                        ? v.say("opens-on", v.wording().date(from), end)
                        : v.say("open-until", end);
    }
}

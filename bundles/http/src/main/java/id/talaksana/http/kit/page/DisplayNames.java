package id.talaksana.http.kit.page;

import id.talaksana.api.cases.FollowedCase;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.comparison.Alignment;
import id.talaksana.api.comparison.StepJudgement;
import id.talaksana.api.complaints.ComplaintCounts.StepCount;
import id.talaksana.api.complaints.Filed;
import id.talaksana.api.complaints.TicketView;
import id.talaksana.api.condition.Condition;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.Form;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.StandardComponent;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.step.StepPlace;
import id.talaksana.api.letters.template.LetterTemplate;
import id.talaksana.api.text.Provenance;
import id.talaksana.api.text.Sourced;
import id.talaksana.api.wording.ConditionWording;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How things are called on the pages. */
public final class DisplayNames {
    private static final int PASSAGE = 180;

    private DisplayNames() {}

    /** An agency's name. */
    public static String name(Agency agency) {
        return PrintedNames.cased(Sourced.inUse(agency.name(), agency.id()));
    }

    /** The unit that offers the services; empty when it cannot be read. */
    public static String unit(Agency agency) {
        return PrintedNames.cased(Sourced.inUse(agency.unit(), ""));
    }

    /** A service's title; where its document has none that can be read, the words of its id. */
    public static String title(PublicService service) {
        return PrintedNames.cased(Stream.of(service.title(), service.document().title())
                .filter(Objects::nonNull)
                .map(title -> Sourced.inUse(title))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> operative(service)));
    }

    /** Such as "Pengadaan CASN" for pengadaan-casn: abbreviations as the document itself writes them. */
    private static String operative(PublicService service) {
        Set<String> written = Stream.of(
                        service.steps().stream().map(Step::text),
                        service.knownProducts().stream().map(PublicService.Product::text),
                        service.subject() == null ? Stream.<Sourced<String>>of() : Stream.of(service.subject()))
                .flatMap(texts -> texts)
                .flatMap(text -> Stream.of(text.or("").split("[^\\p{L}]+")))
                .collect(Collectors.toSet());
        return capitalised(Stream.of(service.id().split("-"))
                .map(word -> written.contains(word.toUpperCase(Locale.ROOT)) ? word.toUpperCase(Locale.ROOT) : word)
                .collect(Collectors.joining(" ")));
    }

    /** The first words of a text. */
    public static String shortened(String text) {
        if (text.length() <= PASSAGE) {
            return text;
        }
        int space = text.lastIndexOf(' ', PASSAGE);
        return text.substring(0, space < PASSAGE / 2 ? PASSAGE : space) + " …";
    }

    /** A website as a link, when it is one of the web; else null. */
    public static String link(Sourced<String> website) {
        if (website == null || !website.known()) {
            return null;
        }
        return link(website.value());
    }

    /** A place elsewhere as a link, when its address is one of the web; else null. */
    public static String link(StepPlace at) {
        return at.address() != null && at.address().matches("(?i)https?://.*") ? link(at.address()) : null;
    }

    private static String link(String text) {
        String written = text.strip();
        String address = written.toLowerCase(Locale.ROOT).matches("https?://.*") ? written : "https://" + written;
        try {
            URI uri = new URI(address);
            return uri.getHost() == null ? null : uri.toASCIIString();
        } catch (java.net.URISyntaxException e) {
            return null;
        }
    }

    /** What is said in place of a list that is absent, unreadable or empty. */
    public static Sourced<?> unlisted(Sourced<? extends List<?>> list) {
        if (list == null || list.known() && list.note() == null) {
            return null;
        }
        return list.known()
                ? new Sourced<>(null, Provenance.STATED, list.note())
                : list.note() == null && list.provenance() == Provenance.STATED ? null : list;
    }

    /** Requirements by the list that they stand in, in the document's order. */
    public static Map<String, List<Requirement>> grouped(List<Requirement> requirements) {
        Map<String, List<Requirement>> groups = new LinkedHashMap<>();
        requirements.forEach(r -> groups.computeIfAbsent(r.group() == null ? "" : r.group(), g -> new ArrayList<>())
                .add(r));
        return groups;
    }

    /** When a requirement is due; null: when the case is opened. */
    public static String due(PageRequest v, PublicService service, Requirement requirement) {
        String step = requirement.due().step() == null
                ? ""
                : stepName(service, requirement.due().step());
        return switch (requirement.due().at()) {
            case INTAKE -> null;
            case STEP -> v.say("needed-at-step") + step;
            case LATEST -> v.say("at-the-latest-at-step") + step;
        };
    }

    /** Such as "hanya bila golongan IV/c ke atas"; null: in all cases. */
    public static String only(PageRequest v, PublicService service, Condition when) {
        return when == null ? null : ConditionWording.in(v.language(), service).only(when);
    }

    /** Such as "bila golongan IV/c ke atas"; "selain itu" of null. */
    public static String when(PageRequest v, PublicService service, Condition when) {
        return ConditionWording.in(v.language(), service).when(when);
    }

    /** In which copies and forms a requirement is handed in; empty: the document does not say. */
    public static String handedIn(PageRequest v, Requirement requirement) {
        List<String> said = new ArrayList<>();
        if (requirement.copy() != null) {
            said.add(v.wording().of(requirement.copy()));
        }
        if (requirement.count() != null && requirement.count().known()) {
            said.add(v.say("so-many-copies", requirement.count().value()));
        }
        if (requirement.stampDuty() != null && requirement.stampDuty().known()) {
            said.add(v.say(
                    "with-stamp-duty",
                    v.wording().rupiah(requirement.stampDuty().value())));
        }
        said.addAll(requirement.formats());
        return capitalised(String.join(", ", said));
    }

    /** The conditions that a document is evidence for. */
    public static String evidenceFor(PublicService service, Requirement document) {
        return service.knownRequirements().stream()
                .filter(requirement -> document.evidenceFor().contains(requirement.id()))
                .map(requirement -> (requirement.number() == null ? "" : requirement.number() + ". ")
                        + shortened(requirement.text().or(requirement.id())))
                .collect(Collectors.joining("; "));
    }

    /** A step by its number, or by its first words. */
    public static String stepName(PublicService service, String id) {
        return service.step(id)
                .map(step -> step.number() != null ? step.number() : shortened(Sourced.inUse(step.text(), id)))
                .orElse(id);
    }

    /** What is done with a letter, and by whom. */
    public static String act(PageRequest v, PublicService service, LetterTemplate.Act act) {
        String by = service.actor(act.by())
                .map(actor -> Sourced.inUse(actor.name(), act.by()))
                .orElse(act.by());
        return switch (act.kind()) {
            case NUMBER -> v.say("letter-number", by);
            case INITIAL -> v.say("letter-initial", by);
            case DISPOSE -> v.say("letter-dispose", by);
            case SIGN -> v.say("letter-sign", by);
        };
    }

    /** Whether each of several actors may do a step, whatever the case. */
    public static boolean oneOf(Step step) {
        return step.actorIds().size() > 1
                && step.actors().value().stream().allMatch(performer -> performer.when() == null);
    }

    /** Names of actors. */
    public static String actors(PublicService service, List<String> ids) {
        return ids.stream()
                .map(id ->
                        service.actor(id).map(a -> Sourced.inUse(a.name(), id)).orElse(id))
                .collect(Collectors.joining(", "));
    }

    /** Names of those who handle an agency's complaints. */
    public static String handlers(AgencyDefinition definition) {
        return definition.complaintProcedure().handlers().stream()
                .map(id -> definition.services().stream()
                        .flatMap(service -> service.actor(id).stream())
                        .findFirst()
                        .map(actor -> actor.name().or(id))
                        .orElse(id))
                .collect(Collectors.joining(", "));
    }

    /** Names of tracks. */
    public static String tracks(PublicService service, List<String> ids) {
        return service.tracks().stream()
                .filter(track -> ids.contains(track.id()))
                .map(PublicService.Track::label)
                .collect(Collectors.joining(", "));
    }

    /** A form's name. */
    public static String form(Form form) {
        String title = form.title() == null ? form.id() : PrintedNames.cased(Sourced.inUse(form.title(), form.id()));
        return Sourced.inUse(form.number()) == null ? title : Sourced.inUse(form.number()) + ": " + title;
    }

    /** The name of a form by its id. */
    public static String form(PublicService service, String id) {
        return service.forms().stream()
                .filter(form -> form.id().equals(id))
                .findFirst()
                .map(DisplayNames::form)
                .orElse(id);
    }

    /** Components of PermenPAN-RB 15/2014 that the document does not have, without the six that have a place of their own. */
    public static List<String> openComponents(PageRequest v, PublicService service) {
        return StandardComponent.untoldBy(service).stream()
                .filter(component -> !component.published())
                .map(component -> v.wording().of(component))
                .toList();
    }

    /** A word as a heading. */
    public static String capitalised(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** How often complaints name a step, against how often it was passed. */
    public static String complaints(PageRequest v, StepCount count) {
        String number = v.wording().number(count.complaints());
        if (count.perThousand() == null) {
            return number + v.say("nobody-has-passed-this-step-yet");
        }
        String passes = v.wording().number(count.passes());
        String rate = v.wording().rate(count.perThousand());
        return count.passes() == 1 ? v.say("in-one-pass", number, rate) : v.say("in-passes", number, passes, rate);
    }

    /** How a row relates two procedures, by the names of those whose they are. */
    public static String relation(PageRequest v, Alignment.Relation relation, String left, String right) {
        return switch (relation) {
            case ONLY_LEFT -> v.say("only-there", left);
            case ONLY_RIGHT -> v.say("only-there", right);
            default -> v.wording().of(relation);
        };
    }

    /** What a person said of a row, by the names of those whose procedures they are. */
    public static String review(PageRequest v, Alignment.Row row, String left, String right) {
        return row.review().match() == StepJudgement.Match.NONE
                ? v.say("not-there-at", row.left() == null ? left : right)
                : v.wording().of(row.review().match());
    }

    /** A step in a list. */
    public static String name(Step step) {
        return shortened(Sourced.inUse(step.text(), step.id()));
    }

    /** How a step of a case ended. */
    public static String outcome(PageRequest v, FollowedCase.FollowedStep step) {
        return switch (step.outcome()) {
            case StepRow.DONE -> v.say("done");
            case StepRow.MOVED -> v.say("goes-on-under-another-version");
            case StepRow.WITHDRAWN -> v.say("withdrawn");
            case StepRow.EXTENDED -> v.say("closing-was-moved");
            case StepRow.SUSPENDED -> v.say("clock-was-stopped");
            case StepRow.RESUMED -> v.say("what-was-waited-for-came");
            case StepRow.BEGUN -> v.say("its-day-has-come");
            case StepRow.SUPERSEDED -> v.say("closed-with-another-step");
            case StepRow.UNDONE -> v.say("was-taken-back");
            default -> step.turnedDown() ? v.say("turned-down") : v.say("decided");
        };
    }

    /** How a complaint is protected. */
    public static String protection(PageRequest v, TicketView ticket) {
        String anonymous = v.say("anonymous");
        String confidential = v.say("confidential");
        return ticket.anonymous() && ticket.confidential()
                ? anonymous + ", " + confidential
                : ticket.anonymous() ? anonymous : ticket.confidential() ? confidential : v.say("none-asked-for");
    }

    /** A receipt as a text file within an address, so that it can be kept without script. */
    public static String asText(PageRequest v, Filed filed) {
        String text = v.say("ticket-number") + ": " + filed.ticket().id() + "\n" + v.say("code") + ": " + filed.code()
                + "\n" + filed.ticket().agencyName() + "\n";
        return "data:text/plain;charset=utf-8," + PageRequest.encoded(text);
    }

    /** Who did something, as records have it; whoever applied without an account is nobody's login. */
    public static String doer(PageRequest v, String by) {
        return by.startsWith("~") ? v.say("who-applied-here") : by;
    }

    /** What is wrong. */
    public static String problem(PageRequest v, int status) {
        return switch (status) {
            case 400, 409 -> v.say("this-cannot-be-done");
            case 403 -> v.say(v.post() ? "this-form-is-not-accepted" : "not-for-this-account");
            case 404 -> v.say("page-not-found");
            case 405 -> v.say("this-method-is-not-allowed");
            case 413 -> v.say("too-much-was-sent");
            case 415 -> v.say("this-is-no-form");
            case 429 -> v.say("too-many-attempts");
            case 503 -> v.say("back-in-a-moment");
            default -> v.say("something-went-wrong-on-our-side");
        };
    }

    /** What to do about it. */
    public static String remedy(PageRequest v, int status) {
        return switch (status) {
            case 400, 409 -> v.say("check-the-address-or-begin");
            case 403 -> v.say(v.post() ? "open-the-form-again" : "log-in-as-who-may");
            case 404 -> v.say("check-the-address-or-search");
            case 405, 415 -> v.say("use-the-links-and-forms");
            case 413 -> v.say("go-back-in-your-browser");
            case 429 -> v.say("wait-a-few-minutes-then-try");
            case 503 -> v.say("reload-this-page-in-a-moment");
            default -> v.say("reload-this-page-if-it-stays");
        };
    }
}

package id.talaksana.language.comparison;

import id.talaksana.api.catalogue.Difference;
import id.talaksana.api.catalogue.Difference.Change;
import id.talaksana.api.catalogue.Difference.Part;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.Form;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.ServiceStandard;
import id.talaksana.api.definition.SopIdentity;
import id.talaksana.api.definition.SourceDocument;
import id.talaksana.api.definition.Step;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Sourced;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Compares two definitions by what they mean: ids connect what was with what is, and what a reader would read in the same
 * words is no difference. Notes on the reading of a document are not compared.
 */
public final class Comparison {
    private final List<Difference> found = new ArrayList<>();
    private String service;

    private Comparison() {}

    /** What differs, in the order of the document. */
    public static List<Difference> of(AgencyDefinition before, AgencyDefinition after) {
        Comparison comparison = new Comparison();
        comparison.agency(before.agency(), after.agency());
        comparison.differs(Part.AGENCY, "brand", null, InWords.brand(before.brand()), InWords.brand(after.brand()));
        comparison.differs(
                Part.COMPLAINT_PROCEDURE,
                null,
                null,
                InWords.complaints(before.complaintProcedure()),
                InWords.complaints(after.complaintProcedure()));
        comparison.services(before.services(), after.services());
        return List.copyOf(comparison.found);
    }

    private void agency(Agency before, Agency after) {
        differs(Part.AGENCY, "name", null, InWords.of(before.name()), InWords.of(after.name()));
        differs(Part.AGENCY, "unit", null, InWords.of(before.unit()), InWords.of(after.unit()));
        differs(Part.AGENCY, "address", null, InWords.of(before.address()), InWords.of(after.address()));
        differs(Part.AGENCY, "phone", null, InWords.of(before.phone()), InWords.of(after.phone()));
        differs(Part.AGENCY, "fax", null, InWords.of(before.fax()), InWords.of(after.fax()));
        differs(Part.AGENCY, "website", null, InWords.of(before.website()), InWords.of(after.website()));
        differs(Part.AGENCY, "email", null, InWords.of(before.email()), InWords.of(after.email()));
        differs(
                Part.AGENCY,
                "working-hours",
                null,
                InWords.hours(before.workingHours()),
                InWords.hours(after.workingHours()));
    }

    private void services(List<PublicService> before, List<PublicService> after) {
        Map<String, PublicService> old = byId(before, PublicService::id);
        Map<String, PublicService> now = byId(after, PublicService::id);
        old.forEach((id, was) -> {
            if (!now.containsKey(id)) {
                service = id;
                add(Part.SERVICE, Change.REMOVED, id, was.title().value(), InWords.of(was.title()), null);
            }
        });
        now.forEach((id, is) -> {
            service = id;
            if (old.containsKey(id)) {
                service(old.get(id), is);
            } else {
                add(Part.SERVICE, Change.ADDED, id, is.title().value(), null, InWords.of(is.title()));
            }
        });
    }

    private void service(PublicService before, PublicService after) {
        differs(Part.SERVICE, after.id(), null, InWords.of(before.title()), InWords.of(after.title()));
        document(before.document(), after.document());
        texts(Part.LEGAL_BASIS, null, before.legalBasis(), after.legalBasis());
        identity(before.sop(), after.sop());
        Map<String, String> renamed = steps(before, after);
        moved(before.steps(), after.steps(), renamed);
        each(Part.ACTOR, before.actors(), after.actors(), a -> a.id(), a -> InWords.of(a.name()));
        each(Part.TRACK, before.tracks(), after.tracks(), t -> t.id(), t -> InWords.same(t.label()));
        differs(Part.TRACK, null, null, InWords.tracks(before), InWords.tracks(after));
        each(
                Part.POSITION,
                before.positions(),
                after.positions(),
                p -> p.number() == null ? p.title().or("") : p.number(),
                InWords::position);
        each(Part.REQUIREMENT, requirements(before), requirements(after));
        each(Part.FORM, before.forms(), after.forms(), Form::id, f -> InWords.of(f.title()));
        formsInside(before.forms(), after.forms());
        differs(
                Part.PROCESSING_TIME,
                null,
                null,
                InWords.processingTime(before.processingTime()),
                InWords.processingTime(after.processingTime()));
        differs(Part.FEE, null, null, InWords.fee(before.fee()), InWords.fee(after.fee()));
        each(Part.PRODUCT, before.knownProducts(), after.knownProducts(), p -> p.id(), p -> InWords.of(p.text()));
        each(Part.COMPLAINT_CHANNEL, before.knownChannels(), after.knownChannels(), c -> c.id(), InWords::channel);
        standard(before.standard(), after.standard());
        each(
                Part.PROVISION,
                before.provisions(),
                after.provisions(),
                p -> Objects.toString(p.section(), "") + "/"
                        + Objects.toString(p.number(), p.text().or("")),
                p -> InWords.numbered(p.number(), InWords.of(p.text())));
    }

    private static Map<String, Text> requirements(PublicService service) {
        Map<String, Text> required = new LinkedHashMap<>();
        service.knownRequirements().forEach(r -> required.put(r.id(), InWords.requirement(r, service)));
        return required;
    }

    private void document(SourceDocument before, SourceDocument after) {
        differs(Part.DOCUMENT, "number", null, InWords.of(before.number()), InWords.of(after.number()));
        differs(Part.DOCUMENT, "title", null, InWords.of(before.title()), InWords.of(after.title()));
        differs(Part.DOCUMENT, "issuer", null, InWords.of(before.issuer()), InWords.of(after.issuer()));
        differs(
                Part.DOCUMENT,
                "issued",
                null,
                InWords.of(before.issued(), InWords::day),
                InWords.of(after.issued(), InWords::day));
        differs(
                Part.DOCUMENT,
                "created",
                null,
                InWords.of(before.created(), InWords::day),
                InWords.of(after.created(), InWords::day));
        differs(
                Part.DOCUMENT,
                "revised",
                null,
                InWords.of(before.revised(), InWords::day),
                InWords.of(after.revised(), InWords::day));
        differs(
                Part.DOCUMENT,
                "effective",
                null,
                InWords.of(before.effective(), InWords::day),
                InWords.of(after.effective(), InWords::day));
        differs(Part.DOCUMENT, "ratified-by", null, InWords.of(before.ratifiedBy()), InWords.of(after.ratifiedBy()));
    }

    private void identity(SopIdentity before, SopIdentity after) {
        SopIdentity none = new SopIdentity(null, null, null, null, null);
        SopIdentity was = before == null ? none : before;
        SopIdentity is = after == null ? none : after;
        texts(Part.DOCUMENT, "qualifications", was.qualifications(), is.qualifications());
        texts(Part.DOCUMENT, "related", was.related(), is.related());
        texts(Part.DOCUMENT, "equipment", was.equipment(), is.equipment());
        differs(Part.DOCUMENT, "warning", null, InWords.of(was.warning()), InWords.of(is.warning()));
        texts(Part.DOCUMENT, "recording", was.recording(), is.recording());
    }

    private void standard(ServiceStandard before, ServiceStandard after) {
        texts(Part.STANDARD, "facilities", before.facilities(), after.facilities());
        texts(Part.STANDARD, "competence", before.competence(), after.competence());
        texts(Part.STANDARD, "internal-oversight", before.internalOversight(), after.internalOversight());
        texts(Part.STANDARD, "staffing", before.staffing(), after.staffing());
        texts(Part.STANDARD, "service-guarantee", before.serviceGuarantee(), after.serviceGuarantee());
        texts(Part.STANDARD, "safety-guarantee", before.safetyGuarantee(), after.safetyGuarantee());
        texts(Part.STANDARD, "performance-evaluation", before.performanceEvaluation(), after.performanceEvaluation());
        differs(Part.STANDARD, "pledge", null, InWords.of(before.pledge()), InWords.of(after.pledge()));
    }

    // ---- steps ----------------------------------------------------------------------------------------------------

    /** Steps by id; a step that went while another came with the same words was renamed. */
    private Map<String, String> steps(PublicService before, PublicService after) {
        Map<String, Step> old = byId(before.steps(), Step::id);
        Map<String, Step> now = byId(after.steps(), Step::id);
        Map<String, String> renamed = new LinkedHashMap<>();
        for (Step step : before.steps()) {
            if (!now.containsKey(step.id())) {
                Step same = after.steps().stream()
                        .filter(s -> !old.containsKey(s.id()) && !renamed.containsValue(s.id()) && saysTheSame(s, step))
                        .findFirst()
                        .orElse(null);
                if (same == null) {
                    add(Part.STEP, Change.REMOVED, step.id(), about(step), InWords.of(step.text()), null);
                } else {
                    renamed.put(step.id(), same.id());
                    renamed(same, InWords.same(step.id()), InWords.same(same.id()));
                    step(step, before, same, after);
                }
            }
        }
        for (Step step : after.steps()) {
            Step was = old.get(step.id());
            if (was != null) {
                if (!Objects.equals(was.text().value(), step.text().value())) {
                    renamed(step, InWords.of(was.text()), InWords.of(step.text()));
                }
                step(was, before, step, after);
            } else if (!renamed.containsValue(step.id())) {
                add(Part.STEP, Change.ADDED, step.id(), about(step), null, InWords.of(step.text()));
            }
        }
        return renamed;
    }

    private static boolean saysTheSame(Step one, Step other) {
        return one.text().known() && one.text().value().equals(other.text().value());
    }

    private void renamed(Step step, Text before, Text after) {
        add(Part.STEP, Change.RENAMED, step.id(), about(step), before, after);
    }

    private void step(Step before, PublicService was, Step after, PublicService is) {
        String id = after.id();
        String about = about(after);
        differs(Part.ACT, id, about, all("; ", before.acts(), InWords::act), all("; ", after.acts(), InWords::act));
        differs(Part.ACTOR, id, about, actors(before, was), actors(after, is));
        differs(
                Part.DURATION,
                id,
                about,
                InWords.of(before.duration(), InWords::duration),
                InWords.of(after.duration(), InWords::duration));
        differs(Part.WINDOW, id, about, InWords.window(before.window()), InWords.window(after.window()));
        differs(Part.TRACK, id, about, tracks(before, was), tracks(after, is));
        differs(Part.FLOW, id, about, InWords.flow(before, was), InWords.flow(after, is));
        differs(Part.INPUT, id, about, items(before.inputs()), items(after.inputs()));
        differs(Part.OUTPUT, id, about, items(before.outputs()), items(after.outputs()));
        differs(Part.OBJECTION, id, about, InWords.objection(before.objection()), InWords.objection(after.objection()));
        differs(Part.REQUEST, id, about, request(before), request(after));
        differs(
                Part.CALL,
                id,
                about,
                all("; ", before.calls(), InWords::call),
                all("; ", after.calls(), InWords::call));
    }

    private static String about(Step step) {
        Text text = InWords.numbered(step.number(), InWords.of(step.text()));
        return text == null ? step.id() : text.indonesian();
    }

    private static Text actors(Step step, PublicService of) {
        return InWords.of(
                step.actors(),
                ids -> all(", ", ids, id -> of.actor(id)
                        .map(a -> InWords.of(a.name()))
                        .orElse(InWords.same(id))));
    }

    private static Text tracks(Step step, PublicService of) {
        return InWords.of(
                step.tracks(),
                ids -> all(
                        ", ",
                        ids,
                        id -> InWords.same(of.tracks().stream()
                                .filter(t -> t.id().equals(id))
                                .map(PublicService.Track::label)
                                .findFirst()
                                .orElse(id))));
    }

    private static Text items(List<Step.Item> items) {
        return all("; ", items, item -> InWords.of(item.text()));
    }

    private static Text request(Step step) {
        Step.Request request = step.request();
        return request == null ? null : InWords.same(request.agency() + "/" + request.service());
    }

    /** Steps whose order among the steps that stay has changed: those outside the longest run that kept its order. */
    private void moved(List<Step> before, List<Step> after, Map<String, String> renamed) {
        List<String> order =
                before.stream().map(s -> renamed.getOrDefault(s.id(), s.id())).toList();
        List<Step> stayed = after.stream().filter(s -> order.contains(s.id())).toList();
        List<String> kept = InOrder.longestRun(
                        stayed.stream().map(s -> order.indexOf(s.id())).toList())
                .stream()
                .map(order::get)
                .toList();
        for (Step step : stayed) {
            if (!kept.contains(step.id())) {
                add(
                        Part.STEP,
                        Change.MOVED,
                        step.id(),
                        about(step),
                        InWords.same(String.valueOf(order.indexOf(step.id()) + 1)),
                        InWords.same(String.valueOf(after.indexOf(step) + 1)));
            }
        }
    }

    /** A form's own lines; its title is compared with the others'. */
    private void formsInside(List<Form> before, List<Form> after) {
        Map<String, Form> old = byId(before, Form::id);
        for (Form form : after) {
            Form was = old.get(form.id());
            if (was != null) {
                texts(Part.FORM, form.id(), form.title().value(), lines(was), lines(form));
            }
        }
    }

    private static List<Sourced<String>> lines(Form form) {
        return form.parts().stream()
                .flatMap(part -> Stream.of(
                                part.fields().stream().map(Form.Field::label),
                                part.table() == null
                                        ? Stream.<Sourced<String>>empty()
                                        : part.table().columns().stream().map(Form.Field::label),
                                part.statements() == null
                                        ? Stream.<Sourced<String>>empty()
                                        : part.statements().stream())
                        .flatMap(lines -> lines))
                .toList();
    }

    // ---- how things are compared ----------------------------------------------------------------------------------

    private <T> void each(Part part, List<T> before, List<T> after, Function<T, String> id, Function<T, Text> words) {
        Map<String, Text> old = new LinkedHashMap<>();
        before.forEach(item -> old.put(id.apply(item), words.apply(item)));
        Map<String, Text> now = new LinkedHashMap<>();
        after.forEach(item -> now.put(id.apply(item), words.apply(item)));
        each(part, old, now);
    }

    private void each(Part part, Map<String, Text> before, Map<String, Text> after) {
        before.forEach((id, was) -> {
            if (!after.containsKey(id)) {
                add(part, Change.REMOVED, id, name(was), was, null);
            }
        });
        after.forEach((id, is) -> {
            if (before.containsKey(id)) {
                differs(part, id, name(is), before.get(id), is);
            } else {
                add(part, Change.ADDED, id, name(is), null, is);
            }
        });
    }

    private static String name(Text text) {
        return text == null ? null : text.indonesian();
    }

    /** Sentences that have no ids: what is not among the others went or came. */
    private void texts(Part part, String id, List<Sourced<String>> before, List<Sourced<String>> after) {
        texts(part, id, null, before, after);
    }

    private void texts(Part part, String id, String about, List<Sourced<String>> before, List<Sourced<String>> after) {
        Set<Text> old = new LinkedHashSet<>();
        before.forEach(text -> old.add(InWords.of(text)));
        Set<Text> now = new LinkedHashSet<>();
        after.forEach(text -> now.add(InWords.of(text)));
        old.stream().filter(t -> !now.contains(t)).forEach(t -> add(part, Change.REMOVED, id, about, t, null));
        now.stream().filter(t -> !old.contains(t)).forEach(t -> add(part, Change.ADDED, id, about, null, t));
    }

    private void differs(Part part, String id, String about, Text before, Text after) {
        if (!Objects.equals(before, after)) {
            Change change = before == null ? Change.ADDED : after == null ? Change.REMOVED : Change.CHANGED;
            add(part, change, id, about, before, after);
        }
    }

    private void add(Part part, Change change, String id, String about, Text before, Text after) {
        found.add(new Difference(service, part, change, id, about, before, after));
    }

    private static <T> Text all(String between, List<T> items, Function<T, Text> words) {
        return InWords.joined(between, items.stream().map(words));
    }

    private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        items.forEach(item -> map.put(id.apply(item), item));
        return map;
    }
}

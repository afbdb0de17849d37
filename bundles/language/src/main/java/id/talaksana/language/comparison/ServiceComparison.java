package id.talaksana.language.comparison;

import id.talaksana.api.catalogue.Difference.Part;
import id.talaksana.api.definition.Form;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.ServiceStandard;
import id.talaksana.api.definition.SopIdentity;
import id.talaksana.api.definition.SourceDocument;
import id.talaksana.api.letters.template.LetterTemplate;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Sourced;
import id.talaksana.api.wording.MinimumWording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Compares one service with what it was before. */
final class ServiceComparison {
    private final Differences differences;

    ServiceComparison(Differences differences) {
        this.differences = differences;
    }

    void compare(PublicService before, PublicService after) {
        head(before, after);
        new StepsComparison(differences).compare(before, after);
        parties(before, after);
        differences.each(Part.ATTRIBUTE, before.applicant(), after.applicant(), a -> a.id(), ServiceInWords::attribute);
        differences.each(Part.ATTRIBUTE, fields(before), fields(after));
        tables(before, after);
        intake(before, after);
        papers(before, after);
        promises(before, after);
        results(before, after);
        standard(before.standard(), after.standard());
        provisions(before, after);
    }

    private void head(PublicService before, PublicService after) {
        differences.differs(Part.SERVICE, after.id(), before.title(), after.title());
        document(before.document(), after.document());
        differences.texts(Part.LEGAL_BASIS, null, before.legalBasis(), after.legalBasis());
        identity(before.sop(), after.sop());
    }

    private void parties(PublicService before, PublicService after) {
        differences.each(Part.ACTOR, before.actors(), after.actors(), a -> a.id(), a -> InWords.of(a.name()));
        differences.each(Part.TRACK, before.tracks(), after.tracks(), t -> t.id(), t -> InWords.same(t.label()));
        differences.differs(Part.TRACK, null, ServiceInWords.tracks(before), ServiceInWords.tracks(after));
        differences.each(
                Part.POSITION,
                before.positions(),
                after.positions(),
                p -> p.number() == null ? p.title().or("") : p.number(),
                ServiceInWords::position);
    }

    private void results(PublicService before, PublicService after) {
        differences.each(
                Part.PRODUCT, before.knownProducts(), after.knownProducts(), p -> p.id(), ServiceInWords::product);
        differences.each(
                Part.COMPLAINT_CHANNEL,
                before.knownChannels(),
                after.knownChannels(),
                c -> c.id(),
                ServiceInWords::channel);
    }

    private void provisions(PublicService before, PublicService after) {
        differences.each(
                Part.PROVISION,
                before.provisions(),
                after.provisions(),
                p -> Objects.toString(p.section(), "") + "/"
                        + Objects.toString(p.number(), p.text().or("")),
                p -> InWords.numbered(p.number(), InWords.of(p.text())));
    }

    private void tables(PublicService before, PublicService after) {
        differences.differs(
                Part.ATTRIBUTE,
                "applicants",
                ServiceInWords.columns(before.applicants()),
                ServiceInWords.columns(after.applicants()));
        differences.differs(
                Part.ATTRIBUTE,
                "formations",
                ServiceInWords.columns(before.formations()),
                ServiceInWords.columns(after.formations()));
    }

    /** What is handed in, filled in and written. */
    private void papers(PublicService before, PublicService after) {
        differences.each(Part.REQUIREMENT, requirements(before), requirements(after));
        differences.each(Part.FORM, before.forms(), after.forms(), Form::id, f -> InWords.of(f.title()));
        formsInside(before.forms(), after.forms());
        differences.each(Part.LETTER, before.letters(), after.letters(), LetterTemplate::id, ServiceInWords::letter);
    }

    private void promises(PublicService before, PublicService after) {
        differences.differs(
                Part.PROCESSING_TIME,
                null,
                ServiceInWords.processingTime(before.processingTime()),
                ServiceInWords.processingTime(after.processingTime()));
        differences.differs(Part.FEE, null, ServiceInWords.fee(before.fee()), ServiceInWords.fee(after.fee()));
    }

    private static Map<String, Text> fields(PublicService service) {
        Map<String, Text> asked = new LinkedHashMap<>();
        Stream.of(
                        service.fields(),
                        service.applicants().fields(),
                        service.formations().fields())
                .flatMap(List::stream)
                .forEach(field -> asked.put(field.id(), ServiceInWords.field(field, service)));
        return asked;
    }

    private static Map<String, Text> requirements(PublicService service) {
        Map<String, Text> required = new LinkedHashMap<>();
        service.knownRequirements().forEach(r -> required.put(r.id(), ServiceInWords.requirement(r, service)));
        return required;
    }

    private void document(SourceDocument before, SourceDocument after) {
        differences.differs(Part.DOCUMENT, "number", before.number(), after.number());
        differences.differs(Part.DOCUMENT, "title", before.title(), after.title());
        differences.differs(Part.DOCUMENT, "issuer", before.issuer(), after.issuer());
        differences.differs(Part.DOCUMENT, "issued", before.issued(), after.issued(), InWords::day);
        differences.differs(Part.DOCUMENT, "created", before.created(), after.created(), InWords::day);
        differences.differs(Part.DOCUMENT, "revised", before.revised(), after.revised(), InWords::day);
        differences.differs(Part.DOCUMENT, "effective", before.effective(), after.effective(), InWords::day);
        differences.differs(Part.DOCUMENT, "ratified-by", before.ratifiedBy(), after.ratifiedBy());
    }

    private void identity(SopIdentity before, SopIdentity after) {
        SopIdentity none = new SopIdentity(null, null, null, null, null);
        SopIdentity was = before == null ? none : before;
        SopIdentity is = after == null ? none : after;
        differences.texts(Part.DOCUMENT, "qualifications", was.qualifications(), is.qualifications());
        differences.texts(Part.DOCUMENT, "related", was.related(), is.related());
        differences.texts(Part.DOCUMENT, "equipment", was.equipment(), is.equipment());
        differences.differs(Part.DOCUMENT, "warning", was.warning(), is.warning());
        differences.texts(Part.DOCUMENT, "recording", was.recording(), is.recording());
    }

    private void standard(ServiceStandard before, ServiceStandard after) {
        differences.texts(Part.STANDARD, "facilities", before.facilities(), after.facilities());
        differences.texts(Part.STANDARD, "competence", before.competence(), after.competence());
        differences.texts(Part.STANDARD, "internal-oversight", before.internalOversight(), after.internalOversight());
        differences.texts(Part.STANDARD, "staffing", before.staffing(), after.staffing());
        differences.texts(Part.STANDARD, "service-guarantee", before.serviceGuarantee(), after.serviceGuarantee());
        differences.texts(Part.STANDARD, "safety-guarantee", before.safetyGuarantee(), after.safetyGuarantee());
        differences.texts(
                Part.STANDARD, "performance-evaluation", before.performanceEvaluation(), after.performanceEvaluation());
        differences.differs(Part.STANDARD, "pledge", before.pledge(), after.pledge());
    }

    /** A form's own lines; its title is compared with the others'. */
    private void formsInside(List<Form> before, List<Form> after) {
        Map<String, Form> old = Differences.byId(before, Form::id);
        for (Form form : after) {
            Form was = old.get(form.id());
            if (was != null) {
                differences.texts(Part.FORM, form.id(), form.title().value(), lines(was), lines(form));
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

    private void intake(PublicService before, PublicService after) {
        differences.differs(
                Part.PLACE, null, StepInWords.place(before.intakeAt()), StepInWords.place(after.intakeAt()));
        differences.differs(
                Part.CONDITION, null, MinimumWording.both(before.minimum()), MinimumWording.both(after.minimum()));
    }
}

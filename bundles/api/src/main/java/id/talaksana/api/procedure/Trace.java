package id.talaksana.api.procedure;

import id.talaksana.api.definition.ComplaintChannel;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.ServiceStandard;
import id.talaksana.api.definition.Step;
import id.talaksana.api.text.Sourced;
import id.talaksana.api.text.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Each sentence of a service's document beside what its definition makes of it, and what is done about it. */
public final class Trace {
    private final PublicService service;
    private final List<Line> lines = new ArrayList<>();

    private Trace(PublicService service) {
        this.service = service;
    }

    /**
     * One sentence or item.
     *
     * @param part where it stands in the document
     * @param number its own number there; null: it has none
     * @param text the document's words, with where they come from
     * @param makes id of the step, requirement, product or the like that it became; null: nothing but text
     * @param does what is done about it
     * @param at the step or the place that this is about; null where it is about none
     */
    public record Line(Part part, String number, Sourced<String> text, String makes, Does does, String at) {
        /** Whether anything is done about it but showing it. */
        public boolean acts() {
            return does != Does.SHOWN && does != Does.UNREADABLE;
        }
    }

    /** The parts of a document. */
    public enum Part {
        LEGAL_BASIS,
        SOP,
        STANDARD,
        POSITION,
        REQUIREMENT,
        FORM,
        STEP,
        OUTCOME,
        NOTE,
        PROCESSING_TIME,
        FEE,
        PRODUCT,
        COMPLAINT_CHANNEL,
        OBJECTION,
        PROVISION;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }

    /** What is done about a sentence. */
    public enum Does {
        /** The system carries it out. */
        SYSTEM,
        /** A person does it and records it. */
        PERSON,
        /** It is held elsewhere, and an officer records it. */
        ELSEWHERE,
        /** No case is opened without it. */
        GATES_INTAKE,
        /** A step is not completed without it. */
        GATES_STEP,
        /** A person judges it for each applicant. */
        JUDGED,
        /** The case goes back. */
        RETURNS,
        /** The case ends. */
        ENDS,
        /** The case goes on. */
        GOES_ON,
        /** The time by which a case is to be finished follows from it. */
        SETS_DUE_TIME,
        /** It is handed over with a step, or at the end. */
        HANDED_OVER,
        /** It can be filled in. */
        FILLED_IN,
        /** Complaints that come in by it are recorded here. */
        TAKEN_IN,
        /** It is shown, and nothing else. */
        SHOWN,
        /** Its words cannot be read. */
        UNREADABLE;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }

    /** The lines of a service, in the order of its parts. */
    public static List<Line> of(PublicService service) {
        Trace trace = new Trace(service);
        trace.texts(Part.LEGAL_BASIS, service.legalBasis());
        trace.head();
        service.positions().forEach(p -> trace.add(Part.POSITION, p.number(), p.title(), null, Does.SHOWN, null));
        service.knownRequirements().forEach(trace::requirement);
        service.forms()
                .forEach(form -> trace.add(
                        Part.FORM,
                        form.number() == null ? null : form.number().or(null),
                        form.title(),
                        form.id(),
                        Does.FILLED_IN,
                        null));
        service.steps().forEach(trace::step);
        trace.promises();
        service.provisions()
                .forEach(p -> trace.add(Part.PROVISION, p.number(), p.text(), null, Does.SHOWN, p.section()));
        return List.copyOf(trace.lines);
    }

    private void head() {
        sop();
        List.<Function<ServiceStandard, List<Sourced<String>>>>of(
                        s -> s.facilities(),
                        s -> s.competence(),
                        s -> s.internalOversight(),
                        s -> s.staffing(),
                        s -> s.serviceGuarantee(),
                        s -> s.safetyGuarantee(),
                        s -> s.performanceEvaluation())
                .forEach(component -> texts(Part.STANDARD, component.apply(service.standard())));
        text(Part.STANDARD, service.standard().pledge());
    }

    private void sop() {
        if (service.sop() != null) {
            texts(Part.SOP, service.sop().qualifications());
            texts(Part.SOP, service.sop().related());
            texts(Part.SOP, service.sop().equipment());
            text(Part.SOP, service.sop().warning());
            texts(Part.SOP, service.sop().recording());
        }
    }

    private void requirement(Requirement r) {
        Does does = r.of() == Requirement.Of.APPLICANT
                ? Does.JUDGED
                : r.producedBy() != null && r.due().at() == Requirement.Moment.INTAKE
                        ? Does.SHOWN
                        : r.due().at() == Requirement.Moment.INTAKE ? Does.GATES_INTAKE : Does.GATES_STEP;
        add(Part.REQUIREMENT, r.number(), r.text(), r.id(), does, r.due().step());
    }

    private void step(Step step) {
        for (CarriedOut one : CarriedOut.in(step)) {
            Does does = Does.valueOf(one.by().name());
            add(
                    Part.STEP,
                    step.number(),
                    step.text(),
                    step.id(),
                    does,
                    one.at() == null ? null : one.at().inFull());
        }
        decision(step);
        step.note().forEach(note -> add(Part.NOTE, step.number(), note, step.id(), Does.SHOWN, null));
    }

    private void decision(Step step) {
        if (step.decision() != null) {
            boolean each = step.decision().of() == Requirement.Of.APPLICANT;
            step.decision()
                    .outcomes()
                    .forEach(o -> add(
                            Part.OUTCOME,
                            step.number(),
                            o.label(),
                            step.id() + "/" + o.id(),
                            each
                                    ? Does.JUDGED
                                    : o.returns() ? Does.RETURNS : o.ending() != null ? Does.ENDS : Does.GOES_ON,
                            o.returns() ? o.returnTo().value() : o.next()));
        }
    }

    private void promises() {
        processingTime();
        fee();
        products();
        for (ComplaintChannel channel : service.knownChannels()) {
            add(Part.COMPLAINT_CHANNEL, channel.number(), channel.text(), channel.id(), Does.TAKEN_IN, null);
        }
        if (service.objections() != null) {
            text(Part.OBJECTION, service.objections().text());
        }
    }

    private void processingTime() {
        if (service.processingTime() != null) {
            text(Part.PROCESSING_TIME, service.processingTime().statement());
            service.processingTime()
                    .times()
                    .forEach(time -> add(
                            Part.PROCESSING_TIME,
                            time.number(),
                            time.text(),
                            null,
                            service.processingTime().unspecified()
                                            || time.duration() == null
                                            || !time.duration().known()
                                    ? Does.SHOWN
                                    : Does.SETS_DUE_TIME,
                            null));
        }
    }

    private void fee() {
        if (service.fee() != null) {
            text(Part.FEE, service.fee().text());
            text(Part.FEE, service.fee().cost());
        }
    }

    private void products() {
        service.knownProducts()
                .forEach(product -> add(
                        Part.PRODUCT,
                        null,
                        product.text(),
                        product.id(),
                        Does.HANDED_OVER,
                        service.steps().stream()
                                .filter(step -> step.yields().contains(product.id()))
                                .map(Step::id)
                                .findFirst()
                                .orElse(null)));
    }

    private void texts(Part part, List<Sourced<String>> texts) {
        texts.forEach(text -> text(part, text));
    }

    private void text(Part part, Sourced<String> text) {
        add(part, null, text, null, Does.SHOWN, null);
    }

    private void add(Part part, String number, Sourced<String> text, String makes, Does does, String at) {
        if (text != null) {
            lines.add(new Line(part, number, text, makes, text.known() || makes == null ? does : Does.UNREADABLE, at));
        }
    }
}

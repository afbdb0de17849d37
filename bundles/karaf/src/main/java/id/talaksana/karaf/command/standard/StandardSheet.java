package id.talaksana.karaf.command.standard;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.ComplaintChannel;
import id.talaksana.api.definition.ProcessingTime;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Sourced;
import id.talaksana.api.definition.StandardComponent;
import id.talaksana.api.definition.Step;
import id.talaksana.karaf.command.Layout;
import id.talaksana.karaf.command.Wording;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A service standard on paper: the six components that must be published, in the order of PermenPAN-RB 15/2014. */
final class StandardSheet {
    private final PrintStream out;
    private final AgencyDefinition definition;
    private final PublicService service;

    StandardSheet(PrintStream out, AgencyDefinition definition, PublicService service) {
        this.out = out;
        this.definition = definition;
        this.service = service;
    }

    void print() {
        Layout.field(out, "Layanan", Wording.of(service.title()));
        Layout.field(out, "Instansi", Wording.of(definition.agency().name()));
        Layout.field(out, "Definisi", definition.version() + "  " + definition.digest());
        component(StandardComponent.REQUIREMENTS);
        list(service.requirements(), this::requirement);
        component(StandardComponent.PROCEDURE);
        service.steps().forEach(this::step);
        component(StandardComponent.PROCESSING_TIME);
        processingTime();
        component(StandardComponent.FEE);
        fee();
        component(StandardComponent.PRODUCT);
        list(service.products(), product -> item(null, Wording.of(product.text())));
        component(StandardComponent.COMPLAINTS);
        list(service.complaints(), this::channel);
        if (!service.legalBasis().isEmpty()) {
            component(StandardComponent.LEGAL_BASIS);
            service.legalBasis().forEach(basis -> item(null, Wording.of(basis)));
        }
        internalComponents();
    }

    private void component(StandardComponent component) {
        Layout.heading(out, component.ordinal() + 1 + ". " + component.label());
    }

    private void item(String number, String text) {
        Layout.indented(out, number == null ? "  - " : "  " + number + ". ", text);
    }

    private void line(String text) {
        Layout.indented(out, "  ", text);
    }

    /** An empty list means that the document names none; a list without value cannot be read. */
    private <T> void list(Sourced<List<T>> items, Consumer<T> printer) {
        if (items == null || !items.known()) {
            line(Wording.of(items));
        } else if (items.value().isEmpty()) {
            line(items.note() == null ? Wording.OPEN : items.note());
        } else {
            items.value().forEach(printer);
        }
    }

    private void requirement(Requirement requirement) {
        String due =
                switch (requirement.due().at()) {
                    case INTAKE -> "";
                    case STEP -> " (pada langkah " + requirement.due().step() + ")";
                    case LATEST ->
                        " (paling lambat langkah " + requirement.due().step() + ")";
                };
        Requirement.Condition when = requirement.appliesWhen();
        String only = when == null
                ? ""
                : service.attribute(when.attribute())
                        .map(a -> " (hanya bagi " + a.label() + ": " + a.labels(when.in()) + ")")
                        .orElseThrow();
        item(requirement.number(), Wording.of(requirement.text()) + due + only);
    }

    private void step(Step step) {
        item(step.number(), Wording.of(step.text()));
        String actors = step.actors().known() ? names(step.actorIds()) : Wording.OPEN;
        String time = step.duration() == null ? "" : "; waktu: " + Wording.of(step.duration());
        String via = step.via().isEmpty() ? "" : "; melalui: " + names(step.via());
        Layout.indented(out, "       ", "pelaksana: " + actors + via + time);
        for (Step.Outcome outcome : step.outcomes()) {
            String way =
                    outcome.returns() ? ", kembali ke " + outcome.returnTo().value() : "";
            Layout.indented(out, "       → ", outcome.id() + ": " + Wording.of(outcome.label()) + way);
        }
    }

    private String names(List<String> actorIds) {
        return actorIds.stream()
                .map(id -> service.actor(id).map(a -> Wording.of(a.name())).orElse(id))
                .collect(Collectors.joining(", "));
    }

    private void processingTime() {
        ProcessingTime time = service.processingTime();
        if (time == null || time.unspecified()) {
            line(Wording.OPEN);
        }
        if (time != null && "0".equals(time.printed())) {
            line("Kolom angka tercetak 0: tidak diisi, bukan batas waktu nol.");
        }
        if (time == null) {
            return;
        }
        if (time.statement() != null) {
            line(Wording.of(time.statement()));
        }
        time.times()
                .forEach(promise -> item(
                        promise.number(),
                        promise.text() == null ? Wording.of(promise.duration()) : Wording.of(promise.text())));
    }

    private void fee() {
        if (service.fee() == null) {
            line(Wording.OPEN);
            return;
        }
        Boolean free = service.fee().free();
        if (service.fee().text() != null) {
            line(Wording.of(service.fee().text()));
        } else {
            line(free == null ? Wording.OPEN : free ? "Tidak dipungut biaya" : "Berbayar");
        }
        if (service.fee().cost() != null) {
            line(Wording.of(service.fee().cost()));
        }
    }

    private void channel(ComplaintChannel channel) {
        String text = Wording.of(channel.text());
        String address = channel.address() == null ? "" : Wording.of(channel.address());
        // Many documents name the address in the same breath.
        item(channel.number(), text.contains(address) ? text : text + " (" + address + ")");
        channel.escalation().forEach(next -> Layout.indented(out, "       → ", "diteruskan ke " + Wording.of(next)));
    }

    private void internalComponents() {
        Collection<StandardComponent> untold = StandardComponent.untoldBy(service);
        String open = untold.stream()
                .filter(component -> !component.published())
                .map(StandardComponent::label)
                .collect(Collectors.joining("; "));
        if (!open.isEmpty()) {
            Layout.heading(out, "Komponen lain yang " + Wording.OPEN);
            line(open);
        }
    }
}

package id.talaksana.karaf.command.standard;

import id.talaksana.api.condition.Condition;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.ComplaintChannel;
import id.talaksana.api.definition.ProcessingTime;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.StandardComponent;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.step.StepEnd;
import id.talaksana.api.definition.step.StepNext;
import id.talaksana.api.definition.step.StepPerformer;
import id.talaksana.api.definition.step.StepQuality;
import id.talaksana.api.definition.step.StepWay;
import id.talaksana.api.text.Language;
import id.talaksana.api.text.Sourced;
import id.talaksana.api.wording.CarriedOutWording;
import id.talaksana.api.wording.ConditionWording;
import id.talaksana.karaf.command.ConsoleText;
import id.talaksana.karaf.command.ConsoleWording;
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
    private final ConditionWording conditions;

    StandardSheet(PrintStream out, AgencyDefinition definition, PublicService service) {
        this.out = out;
        this.definition = definition;
        this.service = service;
        this.conditions = ConditionWording.in(Language.INDONESIAN, service);
    }

    void print() {
        ConsoleText.field(out, "Layanan", ConsoleWording.of(service.title()));
        ConsoleText.field(out, "Instansi", ConsoleWording.of(definition.agency().name()));
        ConsoleText.field(out, "Definisi", definition.version() + "  " + definition.digest());
        procedure();
        promises();
        if (!service.legalBasis().isEmpty()) {
            component(StandardComponent.LEGAL_BASIS);
            service.legalBasis().forEach(basis -> item(null, ConsoleWording.of(basis)));
        }
        internalComponents();
    }

    private void procedure() {
        component(StandardComponent.REQUIREMENTS);
        list(service.requirements(), this::requirement);
        component(StandardComponent.PROCEDURE);
        service.steps().forEach(this::step);
        CarriedOutWording.in(Language.INDONESIAN).of(service).forEach(this::line);
    }

    private void promises() {
        component(StandardComponent.PROCESSING_TIME);
        processingTime();
        component(StandardComponent.FEE);
        fee();
        component(StandardComponent.PRODUCT);
        list(service.products(), product -> item(null, ConsoleWording.of(product.text())));
        component(StandardComponent.COMPLAINTS);
        list(service.complaints(), this::channel);
    }

    private void component(StandardComponent component) {
        ConsoleText.heading(out, component.ordinal() + 1 + ". " + ConsoleWording.WORDS.of(component));
    }

    private void item(String number, String text) {
        ConsoleText.indented(out, number == null ? "  - " : "  " + number + ". ", text);
    }

    private void line(String text) {
        ConsoleText.indented(out, "  ", text);
    }

    /** An empty list means that the document names none; a list without value cannot be read. */
    private <T> void list(Sourced<List<T>> items, Consumer<T> printer) {
        if (items == null || !items.known()) {
            line(ConsoleWording.of(items));
        } else if (items.value().isEmpty()) {
            line(items.note() == null ? ConsoleWording.OPEN : items.note());
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
        item(requirement.number(), ConsoleWording.of(requirement.text()) + due + only(requirement.appliesWhen()));
    }

    private String only(Condition when) {
        return when == null ? "" : " (" + conditions.only(when) + ")";
    }

    private String whose(Step step) {
        List<StepPerformer> performers = step.actors().or(List.of());
        boolean oneOf = performers.size() > 1 && performers.stream().allMatch(p -> p.when() == null);
        return (oneOf ? "salah satu dari " : "")
                + performers.stream()
                        .map(p -> names(List.of(p.actor())) + only(p.when()))
                        .collect(Collectors.joining(", "));
    }

    private void step(Step step) {
        item(step.number(), ConsoleWording.of(step.text()) + only(step.when()));
        String actors = step.actors().known() ? whose(step) : ConsoleWording.OPEN;
        String time = time(step);
        String via = step.via().isEmpty() ? "" : "; melalui: " + names(step.via());
        ConsoleText.indented(out, "       ", "pelaksana: " + actors + via + time);
        if (step.next() != null) {
            onward(step.next());
        }
        outcomes(step);
    }

    private static String time(Step step) {
        String time = step.duration() == null ? "" : "; waktu: " + ConsoleWording.of(step.duration());
        if (step.extension() != null) {
            time = time + ", " + ConsoleWording.WORDS.extension(step.extension());
        }
        for (StepQuality cell : step.quality()) {
            time = time + "; " + cell.column() + ": " + ConsoleWording.of(cell.text());
        }
        return time;
    }

    private void outcomes(Step step) {
        for (Step.Outcome outcome : step.outcomes()) {
            String way =
                    outcome.returns() ? ", kembali ke " + outcome.returnTo().value() : "";
            ConsoleText.indented(
                    out,
                    "       → ",
                    outcome.id() + ": " + ConsoleWording.of(outcome.label()) + only(outcome.when()) + way);
        }
    }

    private void onward(StepNext next) {
        for (StepWay way : next.ways()) {
            String when = next.only().isPresent() ? "" : conditions.when(way.when()) + ": ";
            String to = way.end() == null
                    ? "lanjut ke " + way.to()
                    : way.end() == StepEnd.REJECTED ? "selesai tanpa produk" : "selesai";
            ConsoleText.indented(out, "       → ", when + to);
        }
    }

    private String names(List<String> actorIds) {
        return actorIds.stream()
                .map(id ->
                        service.actor(id).map(a -> ConsoleWording.of(a.name())).orElse(id))
                .collect(Collectors.joining(", "));
    }

    private void processingTime() {
        ProcessingTime time = service.processingTime();
        if (time == null || time.unspecified()) {
            line(ConsoleWording.OPEN);
        }
        if (time != null && "0".equals(time.printed())) {
            line("Kolom angka tercetak 0: tidak diisi, bukan batas waktu nol.");
        }
        if (time == null) {
            return;
        }
        if (time.statement() != null) {
            line(ConsoleWording.of(time.statement()));
        }
        promisedTimes(time);
    }

    private void promisedTimes(ProcessingTime time) {
        time.times()
                .forEach(promise -> item(
                        promise.number(),
                        promise.text() == null
                                ? ConsoleWording.of(promise.duration())
                                : ConsoleWording.of(promise.text())));
    }

    private void fee() {
        if (service.fee() == null) {
            line(ConsoleWording.OPEN);
            return;
        }
        Boolean free = service.fee().free();
        if (service.fee().text() != null) {
            line(ConsoleWording.of(service.fee().text()));
        } else {
            line(free == null ? ConsoleWording.OPEN : free ? "Tidak dipungut biaya" : "Berbayar");
        }
        if (service.fee().cost() != null) {
            line(ConsoleWording.of(service.fee().cost()));
        }
    }

    private void channel(ComplaintChannel channel) {
        String text = ConsoleWording.of(channel.text());
        String address = channel.address() == null ? "" : ConsoleWording.of(channel.address());
        // Many documents name the address in the same breath.
        item(channel.number(), text.contains(address) ? text : text + " (" + address + ")");
        channel.escalation()
                .forEach(next -> ConsoleText.indented(out, "       → ", "diteruskan ke " + ConsoleWording.of(next)));
    }

    private void internalComponents() {
        Collection<StandardComponent> untold = StandardComponent.untoldBy(service);
        String open = untold.stream()
                .filter(component -> !component.published())
                .map(component -> ConsoleWording.WORDS.of(component))
                .collect(Collectors.joining("; "));
        if (!open.isEmpty()) {
            ConsoleText.heading(out, "Komponen lain yang " + ConsoleWording.OPEN);
            line(open);
        }
    }
}

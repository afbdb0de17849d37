package id.talaksana.language.rules;

import static id.talaksana.language.yaml.Findings.text;

import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.ProcessingTime;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.PublicService.Product;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.StandardComponent;
import id.talaksana.api.definition.Step;
import id.talaksana.language.yaml.Located;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a reviewer would question in a document. It never stops a deployment: the document may be right as it is. */
public final class Linter {
    private static final String STANDARD = "PermenPAN-RB 15/2014";
    private static final String SOP = "PermenPAN-RB 35/2012";

    private final PublicService service;
    private final Located at;
    /** The place of each step in the document's order. */
    private final Map<String, Integer> order = new HashMap<>();

    private Linter(PublicService service, Located at) {
        this.service = service;
        this.at = at;
        service.steps().forEach(step -> order.putIfAbsent(step.id(), order.size()));
    }

    public static void check(PublicService service, Located at) {
        new Linter(service, at).check();
    }

    public static void check(Agency agency, Located at) {
        for (int i = 0; i < agency.otherNames().size(); i++) {
            at.warn(
                    "/otherNames/" + i,
                    "two-names",
                    STANDARD,
                    text(
                            "Unit ini juga disebut \""
                                    + agency.otherNames().get(i).or("?") + "\".",
                            "The unit is also called \""
                                    + agency.otherNames().get(i).or("?") + "\"."),
                    text("Pastikan satu nama resmi.", "Settle on one official name."));
        }
    }

    private void check() {
        components();
        time();
        fee();
        steps();
        numbering("/steps", service.steps(), Step::number);
        numbering("/requirements", service.knownRequirements(), r -> r.group() == null ? r.number() : null);
        products();
        tracksInTurn();
        for (int i = 0; i < service.knownRequirements().size(); i++) {
            requirement("/requirements/" + i, service.knownRequirements().get(i));
        }
        if (service.complaints() != null && service.complaints().or(List.of()).isEmpty()) {
            at.warn(
                    "/complaints",
                    "no-complaint-channel",
                    "UU 25/2009",
                    text("Tidak ada kanal pengaduan.", "There is no complaint channel."),
                    text("Sebutkan sarana pengaduan dan pejabat pengelolanya.", "Name a channel and who manages it."));
        }
    }

    /** The six that must be published one by one; the eight of management together, since most documents lack them all. */
    private void components() {
        List<StandardComponent> missing = List.copyOf(StandardComponent.untoldBy(service));
        missing.stream().filter(StandardComponent::published).forEach(c -> missing(c.label(), c.toString()));
        List<StandardComponent> internal =
                missing.stream().filter(c -> !c.published()).toList();
        if (!internal.isEmpty()) {
            missing(
                    internal.stream().map(StandardComponent::label).collect(Collectors.joining("; ")),
                    internal.stream().map(StandardComponent::toString).collect(Collectors.joining("; ")));
        }
    }

    private void missing(String labels, String terms) {
        at.warn(
                "",
                "missing-component",
                STANDARD,
                text("Komponen yang tidak ada: " + labels + ".", "Missing components: " + terms + "."),
                text("Lengkapi 14 komponen standar pelayanan.", "Complete the 14 components of the service standard."));
    }

    private void time() {
        ProcessingTime time = service.processingTime();
        if (time == null) {
            return;
        }
        if ("0".equals(time.printed()) || time.unspecified()) {
            at.warn(
                    "/processingTime",
                    "unfilled-time",
                    STANDARD,
                    text(
                            "Waktu penyelesaian tidak diisi" + ("0".equals(time.printed()) ? " (tercetak 0)." : "."),
                            "The processing time is not filled in"
                                    + ("0".equals(time.printed()) ? " (0 is printed)." : ".")),
                    text("Tetapkan angka dan satuannya.", "Set a number and a unit."));
        }
        for (int i = 0; i < time.times().size(); i++) {
            if (time.times().get(i).duration() == null
                    || !time.times().get(i).duration().known()) {
                at.warn(
                        "/processingTime/times/" + i,
                        "unfilled-time",
                        STANDARD,
                        text("Janji waktu ini tanpa angka.", "This promise of time has no number."),
                        text("Lengkapi angkanya.", "Complete the number."));
            }
        }
    }

    private void fee() {
        if (service.fee() != null
                && Boolean.TRUE.equals(service.fee().free())
                && service.fee().cost() != null) {
            at.warn(
                    "/fee/cost",
                    "free-beside-cost",
                    STANDARD,
                    text("\"Gratis\" tertulis di samping biaya.", "\"Free\" stands beside a cost."),
                    text("Jelaskan siapa yang membayar kepada siapa.", "Say who pays whom."));
        }
    }

    private void steps() {
        Set<String> made = service.steps().stream()
                .flatMap(s -> s.outputs().stream())
                .map(Step.Item::id)
                .collect(Collectors.toCollection(HashSet::new));
        service.knownRequirements().forEach(r -> made.add(r.id()));
        Set<String> reported = new HashSet<>();
        for (int i = 0; i < service.steps().size(); i++) {
            Step step = service.steps().get(i);
            String p = "/steps/" + i;
            if (!step.text().known()) {
                at.warn(
                        p + "/text",
                        "step-without-text",
                        SOP,
                        text(
                                "Uraian langkah " + name(step) + " tidak terbaca.",
                                "The text of step " + name(step) + " cannot be read."),
                        text("Minta teksnya dari penerbit dokumen.", "Ask the document's publisher for it."));
            }
            if (step.actorIds().isEmpty()) {
                at.warn(
                        p,
                        "step-without-actor",
                        SOP,
                        text(
                                "Pelaksana langkah " + name(step) + " tidak disebut.",
                                "The actor of step " + name(step) + " is not named."),
                        text("Tetapkan pelaksananya.", "Name who does it."));
            }
            for (int j = 0; j < step.inputs().size(); j++) {
                Step.Item input = step.inputs().get(j);
                if (input.id() != null && !made.contains(input.id()) && reported.add(input.id())) {
                    at.warn(
                            p + "/inputs/" + j,
                            "unmade-output",
                            SOP,
                            text(
                                    "\"" + input.text().or(input.id())
                                            + "\" dipakai di sini, tetapi tidak dibuat langkah mana pun.",
                                    "\"" + input.text().or(input.id()) + "\" is used here but no step makes it."),
                            text(
                                    "Tambahkan pada output langkah yang membuatnya.",
                                    "Add it to the output of the step that makes it."));
                }
            }
            if (step.window() != null) {
                window(p, step.window());
            }
        }
    }

    private void window(String p, Step.Window window) {
        long days = ChronoUnit.DAYS.between(window.from(), window.to()) + 1;
        if (window.days() != null && window.days().known() && window.days().value() != days) {
            at.warn(
                    p + "/window",
                    "days-do-not-fit",
                    SOP,
                    text(
                            "Tertulis " + window.days().value() + " hari, tetapi " + window.from() + " s.d. "
                                    + window.to() + " adalah " + days + " hari.",
                            window.days().value() + " days are written, but " + window.from() + " to " + window.to()
                                    + " is " + days + " days."),
                    text("Tanggal yang berlaku; perbaiki jumlah harinya.", "The dates govern; correct the number."));
        }
    }

    private <T> void numbering(String pointer, List<T> items, Function<T, String> number) {
        Integer last = null;
        for (int i = 0; i < items.size(); i++) {
            String n = number.apply(items.get(i));
            if (n == null || !n.matches("\\d{1,6}")) {
                continue;
            }
            int now = Integer.parseInt(n);
            if (last != null && now != last + 1) {
                at.warn(
                        pointer + "/" + i + "/number",
                        "numbering-gap",
                        SOP,
                        text(
                                "Nomor melompat dari " + last + " ke " + now + ".",
                                "Numbers jump from " + last + " to " + now + "."),
                        text("Periksa apakah ada butir yang hilang.", "Check whether an item is lost."));
            }
            last = now;
        }
    }

    private void products() {
        List<Product> products = service.knownProducts();
        Set<String> known = products.stream().map(Product::id).collect(Collectors.toSet());
        Set<String> yielded =
                service.steps().stream().flatMap(s -> s.yields().stream()).collect(Collectors.toSet());
        for (int i = 0; i < products.size(); i++) {
            if (!yielded.contains(products.get(i).id())) {
                at.warn(
                        "/products/" + i,
                        "product-not-yielded",
                        STANDARD,
                        text("Tidak ada langkah yang menghasilkan produk ini.", "No step yields this product."),
                        text("Sebutkan pada langkah yang menyerahkannya.", "Name it at the step that hands it over."));
            }
        }
        for (int i = 0; i < service.steps().size(); i++) {
            for (String id : service.steps().get(i).yields()) {
                if (!known.contains(id)) {
                    at.warn(
                            "/steps/" + i + "/yields",
                            "yield-no-product",
                            STANDARD,
                            text(
                                    "\"" + id + "\" diserahkan di sini, tetapi tidak ada di produk pelayanan.",
                                    "\"" + id + "\" is handed over here but is no listed product."),
                            text("Tambahkan ke produk pelayanan.", "Add it to the products."));
                }
            }
        }
    }

    /** A case that names no track passes both steps and has its product after the first. */
    private void tracksInTurn() {
        if (service.exclusiveTracks()) {
            return;
        }
        for (int i = 0; i < service.steps().size(); i++) {
            Step later = service.steps().get(i);
            Step earlier = service.steps().subList(0, i).stream()
                    .filter(step -> apart(step, later))
                    .filter(step -> step.yields().stream().anyMatch(later.yields()::contains))
                    .findFirst()
                    .orElse(null);
            if (earlier != null) {
                at.warn(
                        "/steps/" + i + "/tracks",
                        "tracks-in-turn",
                        SOP,
                        text(
                                "Langkah " + name(earlier) + " dan " + name(later)
                                        + " menyerahkan hasil yang sama pada jalur yang berlainan; berkas yang tidak"
                                        + " menyebut jalur melewati keduanya.",
                                "The steps " + name(earlier) + " and " + name(later)
                                        + " hand over the same on different tracks; a case that names no track"
                                        + " passes both."),
                        text(
                                "Bila satu berkas hanya menempuh satu jalur, tulis \"exclusiveTracks: true\".",
                                "If a case follows one track alone, write \"exclusiveTracks: true\"."));
            }
        }
    }

    private static boolean apart(Step one, Step other) {
        List<String> its = other.tracks().or(List.of());
        return !its.isEmpty() && !one.appliesTo(Set.copyOf(its));
    }

    private void requirement(String p, Requirement requirement) {
        if (requirement.producedBy() == null) {
            return;
        }
        Requirement.Due due = requirement.due();
        if (due.step() == null
                || order.getOrDefault(due.step(), -1) <= order.getOrDefault(requirement.producedBy(), -1)
                        && !due.step().equals(requirement.producedBy())) {
            at.warn(
                    p + "/due",
                    "requirement-too-early",
                    STANDARD,
                    text(
                            "Persyaratan ini baru dihasilkan langkah \"" + requirement.producedBy()
                                    + "\", tetapi sudah diminta sebelumnya.",
                            "This requirement is made by the step \"" + requirement.producedBy()
                                    + "\" but is due before it."),
                    text("Minta sebagai syarat langkah sesudahnya.", "Make it due at a later step."));
        }
    }

    private static String name(Step step) {
        return step.number() == null ? step.id() : step.number();
    }
}

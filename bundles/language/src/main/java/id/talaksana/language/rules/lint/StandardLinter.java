package id.talaksana.language.rules.lint;

import id.talaksana.api.definition.ProcessingTime;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.SourceDocument;
import id.talaksana.api.definition.StandardComponent;
import id.talaksana.api.wording.Wording;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Located;
import java.util.List;
import java.util.stream.Collectors;

/** What a reviewer would question in what a service's standard promises: its components, times and fees. */
record StandardLinter(PublicService service, Located at) {
    void check() {
        if (!isInternal()) {
            components();
        }
        time();
        fee();
    }

    /** An SOP that nobody outside meets promises nothing: it has no applicant, asks for nothing and costs nothing. */
    private boolean isInternal() {
        return service.document().kind() == SourceDocument.Kind.SOP
                && service.actors().stream().noneMatch(actor -> actor.applicant() || actor.external())
                && service.requirements() == null
                && service.complaints() == null
                && service.products() == null
                && service.fee() == null;
    }

    /** The six that must be published one by one; the eight of management together, since most documents lack them all. */
    private void components() {
        List<StandardComponent> missing = List.copyOf(StandardComponent.untoldBy(service));
        missing.stream().filter(StandardComponent::published).forEach(c -> missing(List.of(c)));
        List<StandardComponent> internal =
                missing.stream().filter(c -> !c.published()).toList();
        if (!internal.isEmpty()) {
            missing(internal);
        }
    }

    private void missing(List<StandardComponent> components) {
        at.warn(
                "",
                "missing-component",
                Linter.STANDARD,
                LanguageWords.text(
                        "missing-components",
                        Wording.both(words -> components.stream().map(words::of).collect(Collectors.joining("; ")))),
                LanguageWords.text("complete-the-14-components"));
    }

    private void time() {
        ProcessingTime time = service.processingTime();
        if (time == null) {
            return;
        }
        if (time.unspecified()) {
            unspecified(time);
        }
        promises(time);
    }

    private void unspecified(ProcessingTime time) {
        at.warn(
                "/processingTime",
                "unfilled-time",
                Linter.STANDARD,
                LanguageWords.text(
                        "the-processing-time-is-not-filled",
                        "0".equals(time.printed()) ? LanguageWords.text("0-is-printed") : "."),
                LanguageWords.text("set-a-number-and-a-unit"));
    }

    private void promises(ProcessingTime time) {
        for (int i = 0; i < time.times().size(); i++) {
            if (time.times().get(i).duration() == null
                    || !time.times().get(i).duration().known()) {
                at.warn(
                        "/processingTime/times/" + i,
                        "unfilled-time",
                        Linter.STANDARD,
                        LanguageWords.text("this-promise-of-time"),
                        LanguageWords.text("complete-the-number"));
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
                    Linter.STANDARD,
                    LanguageWords.text("free-stands-beside-a-cost"),
                    LanguageWords.text("say-who-pays-whom"));
        }
    }
}

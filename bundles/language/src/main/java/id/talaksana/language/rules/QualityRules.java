package id.talaksana.language.rules;

import id.talaksana.api.definition.Duration;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Sourced;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Located;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The quality standard of steps: times that can be kept, and further columns beside those that have keys. */
public final class QualityRules {
    /** More columns leave no room for the others in the SOP's table. */
    private static final int MOST_COLUMNS = 6;

    private static final Set<String> OWN =
            Set.of("no", "kegiatan", "uraian kegiatan", "pelaksana", "kelengkapan", "waktu", "output", "keterangan");

    private final Located at;

    private QualityRules(Located at) {
        this.at = at;
    }

    public static void check(PublicService service, Located at) {
        QualityRules rules = new QualityRules(at);
        for (int i = 0; i < service.steps().size(); i++) {
            rules.step("/steps/" + i, service.steps().get(i));
        }
        processingTime(service, rules);
        List<String> columns = service.qualityColumns();
        if (columns.size() > MOST_COLUMNS) {
            rules.error(
                    "/steps",
                    "quality-column",
                    LanguageWords.text("there-are-further-columns", columns.size(), String.join(", ", columns)),
                    LanguageWords.text("the-table-has-room-for", MOST_COLUMNS));
        }
    }

    private static void processingTime(PublicService service, QualityRules rules) {
        if (service.processingTime() != null) {
            for (int i = 0; i < service.processingTime().times().size(); i++) {
                rules.range(
                        "/processingTime/times/" + i + "/duration",
                        service.processingTime().times().get(i).duration());
            }
        }
    }

    private void step(String p, Step step) {
        range(p + "/duration", step.duration());
        if (step.objection() != null) {
            range(p + "/objection/duration", step.objection().duration());
            range(p + "/objection/answerWithin", step.objection().answerWithin());
        }
        if (step.extension() != null) {
            extension(p + "/extension", step);
        }
        Set<String> columns = new HashSet<>();
        for (int i = 0; i < step.quality().size(); i++) {
            column(p, step, columns, i);
        }
    }

    private void column(String p, Step step, Set<String> columns, int i) {
        String column = step.quality().get(i).column();
        String key = column.strip().toLowerCase(Locale.ROOT);
        if (OWN.contains(key) || !columns.add(key)) {
            error(
                    p + "/quality/" + i + "/column",
                    "quality-column",
                    LanguageWords.text(
                            OWN.contains(key) ? "the-column-has-a-key" : "the-column-is-there-twice", column),
                    LanguageWords.text("write-what-has-no-key-of-its-own"));
        }
    }

    private void extension(String p, Step step) {
        if (step.window() != null) {
            error(
                    p,
                    "extension",
                    LanguageWords.text("the-closing-of-dates-is-moved"),
                    LanguageWords.text("remove-the-extension-or-the-dates"));
        } else if (step.duration() == null || !step.duration().known()) {
            error(
                    p,
                    "extension",
                    LanguageWords.text("only-a-known-time-is-extended"),
                    LanguageWords.text("write-its-duration-or-remove"));
        } else if (step.extension().known() && step.extension().value().least() != null) {
            error(
                    p,
                    "extension",
                    LanguageWords.text("an-extension-is-no-range"),
                    LanguageWords.text("write-the-longest-extension"));
        }
    }

    private void range(String p, Sourced<Duration> time) {
        boolean backwards = time != null
                && time.known()
                && time.value().least() != null
                && time.value().least().compareTo(time.value().amount()) >= 0;
        if (backwards) {
            error(
                    p,
                    "range-backwards",
                    LanguageWords.text("the-range-does-not-rise", time.value().written()),
                    LanguageWords.text("write-the-smaller-number-first"));
        }
    }

    private void error(String pointer, String rule, Text reason, Text remedy) {
        at.error(pointer, rule, reason, remedy);
    }
}

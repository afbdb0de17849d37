package id.talaksana.api.wording;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.selection.Recheck;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Language;

/** How the second look at a sample of decisions is said, the same at every face. */
public record RecheckWording(Language language) {

    /** What a step's second look is; null: it asks for none. */
    public String of(PublicService service, Step step) {
        Recheck recheck = step.recheck();
        if (recheck == null) {
            return null;
        }
        String sample = recheck.number() == null
                ? word("percent").replace("{0}", recheck.percent().toString())
                : word("number").replace("{0}", recheck.number().toString());
        return word("said")
                .replace("{0}", sample)
                .replace("{1}", actor(service, recheck.by()))
                .replace("{2}", actor(service, recheck.settledBy()));
    }

    /** The same in both languages; null likewise. */
    public static Text both(PublicService service, Step step) {
        return step.recheck() == null
                ? null
                : new Text(
                        new RecheckWording(Language.INDONESIAN).of(service, step),
                        new RecheckWording(Language.ENGLISH).of(service, step));
    }

    private static String actor(PublicService service, String id) {
        return service.actor(id).map(actor -> actor.name().or(id)).orElse(id);
    }

    private String word(String key) {
        return Wording.in(language).words().word("Recheck." + key);
    }
}

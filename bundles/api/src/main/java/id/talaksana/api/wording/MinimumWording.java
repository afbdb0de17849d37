package id.talaksana.api.wording;

import id.talaksana.api.definition.PublicService.Minimum;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Language;

/** How it is said how many must apply, the same at every face. */
public record MinimumWording(Language language) {

    /** In one sentence. */
    public String of(Minimum minimum) {
        Wording wording = Wording.in(language);
        String number = minimum.applicants().known()
                ? wording.number(minimum.applicants().value())
                : wording.none();
        return wording.words()
                        .word("Minimum")
                        .replace("{0}", number)
                        .replace("{1}", wording.number(minimum.extensions()))
                        .replace("{2}", wording.number(minimum.days()))
                + "; "
                + wording.words().word("Minimum." + minimum.afterwards())
                + ".";
    }

    /** In both languages; null where one does not count. */
    public static Text both(Minimum minimum) {
        return minimum == null
                ? null
                : new Text(
                        new MinimumWording(Language.INDONESIAN).of(minimum),
                        new MinimumWording(Language.ENGLISH).of(minimum));
    }
}

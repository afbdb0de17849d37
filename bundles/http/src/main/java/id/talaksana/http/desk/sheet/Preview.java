package id.talaksana.http.desk.sheet;

import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.http.kit.form.Entered;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an act on many would do, before it is carried out.
 *
 * @param sentence on how many, in a sentence
 * @param words what would be done to them, in the document's words
 * @param reason that is said with it; null: none
 * @param further lines of what comes of it
 * @param address of the act
 * @param fields what its form had
 * @param button that carries it out
 * @param asksFile whether the table is to be chosen once more, since it is too long to be kept in the form
 * @param back the page that it is asked for on
 */
public record Preview(
        String sentence,
        String words,
        String reason,
        int count,
        List<LeftOut> leftOut,
        int leavingOut,
        List<Text> further,
        String address,
        Map<String, String> fields,
        String button,
        boolean asksFile,
        String back) {

    /** Of a deed that says on how many it acts. */
    public static Preview of(
            RoundChange change,
            String sentence,
            String words,
            String reason,
            String address,
            Entered e,
            String button,
            String back) {
        return new Preview(
                sentence,
                words,
                reason,
                change.count(),
                change.leftOut(),
                change.leavingOut(),
                List.of(),
                address,
                kept(e),
                button,
                false,
                back);
    }

    /** What a form had, without what is made anew for the next one. */
    public static Map<String, String> kept(Entered e) {
        Map<String, String> fields = new LinkedHashMap<>(new TreeMap<>(e.values()));
        fields.keySet().removeAll(List.of("segel", "kunci"));
        return fields;
    }
}

package id.talaksana.language.draft.text;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.language.draft.sketch.Ids;
import id.talaksana.language.draft.sketch.Part;
import id.talaksana.language.draft.sketch.Sketch;
import id.talaksana.language.draft.sketch.Words;
import id.talaksana.language.draft.text.ProcedurePhrases.Return;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where a step's own words send the case back, and makes a decision of it.
 *
 * @param told the words that each step was told in
 */
record SendingBack(Sketch sketch, List<String> told) {
    private static final Pattern STEP_NUMBER = Pattern.compile(
            "\\b(?:langkah|nomor|no\\.?|tahap|kegiatan)\\s+(?:ke-?)?(\\d{1,3})\\b", Pattern.CASE_INSENSITIVE);

    /** A return that is hidden in the step's words or in its remark becomes a decision. */
    void decide(int i) {
        Optional<Return> found = ProcedurePhrases.sentBack(told.get(i));
        if (found.isEmpty()) {
            if (ProcedurePhrases.mentionsReturn(told.get(i))) {
                sketch.steps.get(i).doubt("text", "pengembalian disebut, tetapi tidak dapat dibaca sebagai keputusan");
            }
            return;
        }
        Return back = found.get();
        Part step = sketch.steps.get(i);
        Ids taken = new Ids();
        Part goes = new Part().set("id", Words.id(back.right(), "lanjut", taken));
        label(
                goes,
                back.right(),
                "Sumber hanya menyebut kapan dikembalikan.",
                "hasil yang tidak dikembalikan tidak bernama");
        if (i + 1 == sketch.steps.size()) {
            goes.set("end", Part.implied(Part.JSON.textNode("completed"), "implied", "Langkah terakhir."));
        }
        Part returns = new Part().set("id", Words.id(back.wrong(), "dikembalikan", taken));
        label(returns, back.wrong(), "Sumber tidak menyebut kapan dikembalikan.", "sebab pengembalian tidak disebut");
        target(returns, back.to(), i);
        step.members.put("decision", new Part().set("outcomes", List.of(goes, returns)));
    }

    private static void label(Part outcome, String words, String missing, String doubt) {
        if (words == null) {
            outcome.set("label", Part.missing(missing));
            outcome.doubt("label", doubt);
        } else {
            outcome.set("label", words);
        }
    }

    private void target(Part outcome, String to, int i) {
        if (to == null || !toNumber(outcome, to, i) && !toActor(outcome, to, i)) {
            toStepBefore(outcome, to, Math.max(0, i - 1));
        }
    }

    private boolean toNumber(Part outcome, String to, int i) {
        Matcher numbered = STEP_NUMBER.matcher(to);
        if (numbered.find()) {
            for (int j = i; j >= 0; j--) {
                if (numbered.group(1).equals(sketch.steps.get(j).text("number"))) {
                    outcome.set("returnTo", id(j));
                    return true;
                }
            }
        }
        return false;
    }

    private boolean toActor(Part outcome, String to, int i) {
        Optional<String> actor = actor(to);
        for (int j = i; actor.isPresent() && j >= 0; j--) {
            if (actors(j).contains(actor.get())) {
                outcome.set(
                        "returnTo",
                        Part.implied(
                                id(j),
                                "implied",
                                "Sumber menyebut \"" + to
                                        + "\", bukan langkahnya; ini langkah terakhirnya sebelum itu."));
                outcome.doubt("returnTo", "dikembalikan kepada \"" + to + "\"; langkahnya disimpulkan");
                return true;
            }
        }
        return false;
    }

    private void toStepBefore(Part outcome, String to, int candidate) {
        outcome.set(
                "returnTo",
                Part.implied(
                        id(candidate),
                        "reconstructed",
                        to == null ? "Sumber tidak menyebut ke mana." : "Sumber menyebut \"" + to + "\"."));
        outcome.doubt(
                "returnTo",
                to == null
                        ? "tujuan pengembalian tidak disebut; sementara langkah sebelumnya"
                        : "tujuan \"" + to + "\" tidak dikenal sebagai pelaksana; sementara langkah sebelumnya");
    }

    private JsonNode id(int step) {
        return Part.JSON.textNode(sketch.steps.get(step).text("id"));
    }

    private Optional<String> actor(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return sketch.actors().stream()
                .filter(a -> wanted.contains(a.text("name").toLowerCase(Locale.ROOT)))
                .map(a -> a.text("id"))
                .findFirst();
    }

    private List<String> actors(int step) {
        List<String> ids = new ArrayList<>();
        if (sketch.steps.get(step).members.get("actors") instanceof JsonNode actors) {
            (actors.isObject() ? actors.path("value") : actors).forEach(a -> ids.add(a.asText()));
        }
        return ids;
    }
}

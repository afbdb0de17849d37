package id.talaksana.language.draft.text;

import id.talaksana.language.draft.sketch.Part;
import id.talaksana.language.draft.sketch.Sketch;
import id.talaksana.language.draft.sketch.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps that a text has told so far, each with the words that it was told in. */
final class TextSteps {
    private final Sketch sketch;
    private final List<String> told = new ArrayList<>();

    TextSteps(Sketch sketch) {
        this.sketch = sketch;
    }

    /** What was told of each step. */
    List<String> told() {
        return told;
    }

    /** All that was told of the last step. */
    void toldInAll(String words) {
        told.set(told.size() - 1, words);
    }

    /**
     * A further step.
     *
     * @param before the number before it in the source; null when it begins a list
     */
    Part step(String number, String words, String before) {
        Part step = new Part().set("id", Words.id(words, "langkah-" + (sketch.steps.size() + 1), sketch.stepIds));
        step.set("number", number);
        if (words.isEmpty()) {
            step.set("text", Part.missing("Uraian kegiatan kosong dalam sumber."));
            step.doubt("text", "uraian kegiatan kosong");
        } else {
            step.set("text", words);
        }
        numbering(step, number, before);
        sketch.steps.add(step);
        told.add(words);
        Optional<String> actor = ProcedurePhrases.actor(words);
        if (actor.isPresent() && words.startsWith(actor.get())) {
            step.set("actors", Sketch.ids(List.of(sketch.actor(actor.get()))));
        } else if (actor.isPresent()) {
            step.set("actors", Part.implied(Sketch.ids(List.of(sketch.actor(actor.get()))), "implied", null));
            step.doubt("actors", "pelaksana disimpulkan dari \"oleh " + actor.get() + "\"");
        } else {
            step.doubt("actors", "pelaksana tidak disebut");
        }
        return step;
    }

    private static void numbering(Part step, String number, String before) {
        if (before != null
                && number != null
                && before.matches("\\d{1,3}")
                && number.matches("\\d{1,3}")
                && Integer.parseInt(number) != Integer.parseInt(before) + 1) {
            step.doubt("number", "nomor melompat dari " + before + " ke " + number);
        }
    }
}

package id.talaksana.core.files;

import static id.talaksana.api.text.Refusal.Kind.INVALID;
import static id.talaksana.api.text.Refusal.Kind.UNAVAILABLE;

import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.documents.Cleaning;
import id.talaksana.api.documents.Cleaning.Outcome;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.util.List;
import java.util.function.BiFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Files that others will look at than who sent them: nothing in them is done by itself, and pictures say no more than they show.
 */
@Component(service = HarmlessFiles.class)
public final class HarmlessFiles {
    private static final String TEXT = "text/plain";
    /** What is cleaned, as people know it. */
    private static final List<String> NAMES = List.of("pdf", "jpg", "jpeg", "png", "txt");

    /** Without it there are no files but texts. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Cleaning cleaning;

    @Activate
    public HarmlessFiles() {}

    /** With somebody who cleans files. */
    public HarmlessFiles(Cleaning cleaning) {
        this.cleaning = cleaning;
    }

    /**
     * The file as it may be kept and shown on.
     *
     * @param checked its type is that of its content
     * @throws Refusal when there is no such one
     */
    public Enclosure of(Enclosure checked) {
        Cleaning now = cleaning;
        byte[] content = cleaned(checked, now == null ? null : now::harmless);
        return new Enclosure(checked.name(), checked.mediaType(), content);
    }

    /**
     * What may be kept of a file; of a text all.
     *
     * @param cleaning by type and content; null: nobody cleans at present
     * @throws Refusal when there is nothing
     */
    public static byte[] cleaned(Enclosure file, BiFunction<String, byte[], Outcome> cleaning) {
        if (file.mediaType().equals(TEXT)) {
            return file.content();
        }
        if (cleaning == null) {
            throw new Refusal(UNAVAILABLE, CoreWords.text("what-files-say-of-their-author"), List.of());
        }
        Outcome outcome = cleaning.apply(file.mediaType(), file.content());
        if (outcome instanceof Outcome.Unclean unclean) {
            throw new Refusal(INVALID, CoreWords.text("the-file", file.name(), unclean.reason()), NAMES);
        }
        return ((Outcome.Clean) outcome).content();
    }
}

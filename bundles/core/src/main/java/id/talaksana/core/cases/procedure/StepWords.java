package id.talaksana.core.cases.procedure;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.words.CoreWords;
import java.util.Locale;
import java.util.Optional;

/**
 * What the words of steps say of which step of another version is which. Ids that count positions move up when a step is
 * dropped; words do not.
 *
 * @param own the version that a case is pinned to; null when it cannot be read
 */
public record StepWords(PublicService own) {

    /** The step with the same words. */
    public Optional<Step> sameIn(PublicService there, String step) {
        return ofOwn(step).flatMap(old -> with(there, old));
    }

    /** Why the id of a step is not to be followed, when words say otherwise. */
    public Optional<Text> dispute(PublicService there, String step) {
        Step old = ofOwn(step).orElse(null);
        Step next = there.step(step).filter(s -> s.text().known()).orElse(null);
        if (old == null || next == null || same(old, next)) {
            return Optional.empty();
        }
        Optional<Text> elsewhere = with(there, old)
                .map(found -> CoreWords.text(
                        "the-id-of-the-step-means-another", step, next.text().value(), found.id()));
        return elsewhere.or(() -> with(own, next)
                .map(was -> CoreWords.text(
                        "the-id-of-the-step-was-anothers", step, next.text().value(), was.id())));
    }

    private Optional<Step> ofOwn(String step) {
        return Optional.ofNullable(own).flatMap(service -> service.step(step)).filter(s -> s.text()
                .known());
    }

    private static Optional<Step> with(PublicService service, Step step) {
        return service.steps().stream().filter(other -> same(step, other)).findFirst();
    }

    private static boolean same(Step one, Step other) {
        return one.text().known()
                && other.text().known()
                && plain(one.text().value()).equals(plain(other.text().value()));
    }

    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}

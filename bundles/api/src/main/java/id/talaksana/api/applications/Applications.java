package id.talaksana.api.applications;

import id.talaksana.api.access.Accounts.TooManyAttempts;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.text.Refusal;
import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Applying without an account. What is written is kept as a draft, which is found again with its number and code, and becomes
 * a case when it is sent. All throw {@link Refusal}, and {@link TooManyAttempts} where somebody guesses or begins too many.
 */
@ProviderType
public interface Applications {
    /** How long a draft is kept. */
    Duration KEPT = Duration.ofDays(30);

    /** How a condition is answered that is met. */
    String YES = "yes";

    /** How one is answered that is not. */
    String NO = "no";

    /**
     * Whether one applies for a service here: whoever applies is an actor of it, does so for itself alone and not in a round,
     * and nowhere else.
     */
    static boolean taken(PublicService service) {
        return service.intakeAt() == null
                && service.actors().stream().anyMatch(Actor::applicant)
                && service.steps().stream()
                        .noneMatch(step -> step.at() != null
                                || step.decision() != null && step.decision().of() == Requirement.Of.APPLICANT);
    }

    /** Begins one; whoever is told of it twice has two, of which one ends by itself. */
    ApplicationDraft begin(String agency, String service, String address);

    /** One with its number and code. */
    ApplicationDraft find(Holder holder);

    /**
     * Answers a question.
     *
     * @param question {@link Question#id()}
     * @param answer ids of values, several with a comma and a blank between them; else the text
     */
    ApplicationDraft answer(Holder holder, String question, String answer);

    /** Chooses a file for a requirement. */
    ApplicationDraft attach(Holder holder, String requirement, Enclosure file);

    /** Takes one back. */
    ApplicationDraft remove(Holder holder, int file);

    /** The content of one. */
    Enclosure file(Holder holder, int file);

    /** Sends it, once: the case that it became. Sent again it tells the same. */
    Receipt send(Holder holder);

    /** Throws it away with its files. */
    void discard(Holder holder);

    /**
     * What became of a draft.
     *
     * @param code with which the case is followed
     */
    record Receipt(CaseId id, String code) {}
}

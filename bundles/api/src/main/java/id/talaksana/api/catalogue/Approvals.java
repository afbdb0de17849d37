package id.talaksana.api.catalogue;

import id.talaksana.api.access.Account;
import id.talaksana.api.text.Refusal;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The second person: who proposed a version is never who approves of it. Asked for where the agency's administrator, or a central
 * one, has said so; then what is uploaded waits, whoever uploads it. Bundles and files come from whoever has the machine, and wait
 * for nobody. Every act is on the {@linkplain Registry register}. All calls throw {@link Refusal}.
 */
@ProviderType
public interface Approvals {

    /** Whether what is uploaded needs a second person. */
    boolean needed(String agency);

    /**
     * Says whether it does. To say again what holds already changes nothing.
     *
     * @param who an administrator of the agency; that one is enough again, a central one
     * @param reason may be null
     */
    void require(Account who, String agency, boolean secondPerson, String reason);

    /**
     * Takes a version that waits into use, or lets it wait for its day.
     *
     * @param who an administrator of the agency who had no hand in proposing it
     */
    void approve(Account who, String agency, String version);

    /** Turns one down that waits. The number of the version stays taken. */
    void decline(Account who, String agency, String version, String reason);

    /** Takes back a version that waits for its day: it will not come into force. */
    void cancel(Account who, String agency, String version, String reason);
}

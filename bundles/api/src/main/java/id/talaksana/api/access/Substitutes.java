package id.talaksana.api.access;

import id.talaksana.api.text.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who acts for whom, from a day to a day. A substitute acts with the rights of the absent account, and both names stand on the
 * record; the own rights stay what they are. All calls throw {@link Refusal}.
 */
@ProviderType
public interface Substitutes {
    /** Longest time for which somebody is named at once, in days. */
    int MOST_DAYS = 366;

    /** All of an agency, newest first. */
    List<Substitution> list(Account who, String agency);

    /**
     * Names somebody.
     *
     * @param who an administrator of the agency
     * @param absent name of an officer's account of the agency
     * @param substitute name of another one
     * @param from not before today
     * @param reason may be null
     */
    Substitution name(
            Account who,
            String agency,
            String absent,
            String substitute,
            LocalDate from,
            LocalDate until,
            String reason);

    /** Ends one before its last day. */
    Substitution end(Account who, String agency, int number);

    /** For whom somebody may act today: both are active officers of the agency still. */
    List<Account> absentees(Account substitute);

    /**
     * An absent one's account, as its substitute acts in its name today.
     *
     * @return empty: not today
     */
    Optional<Account> acting(Account substitute, String absent);
}

package id.talaksana.api.figures;

import id.talaksana.api.access.Account;
import id.talaksana.api.text.Refusal;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Figures of agencies' work. They are counted from the record every few minutes, and can be counted from it again at any time; no
 * call reads cases. What is told of single agencies to an account is for central staff, and throws {@link Refusal} for others.
 */
@ProviderType
public interface Figures {
    /** Fewer cases or respondents than these are no figure that everybody may see. */
    int FEWEST = 5;

    /** A figure for each agency. */
    FigureTable agencies(Account who, ReportingPeriod period);

    /** A figure for each service of an agency of which there is something to tell. */
    FigureTable services(Account who, String agency, ReportingPeriod period);

    /** A figure for each step of a service of which there is something to tell. */
    FigureTable steps(Account who, String agency, String service, ReportingPeriod period);

    /** What happened in the cases of a service of which a step was closed in a period. */
    EventLog log(Account who, String agency, String service, ReportingPeriod period);

    /**
     * How long a service really takes, of the last twelve months.
     *
     * @return empty of fewer than {@link #FEWEST} cases
     */
    Optional<PromiseMeter> meter(String agency, String service);

    /** The last twelve months, the current one included. */
    ReportingPeriod lastYear();
}

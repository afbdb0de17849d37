package id.talaksana.api.store.figures;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps which cases were answered for, and apart from them how often each answer was given. */
@ProviderType
public interface SurveyStore {

    /** Whether somebody has answered for a case. */
    boolean given(CaseId id);

    /**
     * Counts the answers of one case.
     *
     * @param month such as 2026-04
     * @param answers the value given to each element
     * @return false when somebody has answered for it already; nothing is counted then
     */
    boolean add(CaseId id, String service, String month, Map<String, Integer> answers);

    /**
     * How often each answer was given from a month to another.
     *
     * @param service of one service alone; null: of all
     */
    List<Count> counts(Scope scope, String service, String from, String to);

    /** How often an element got a value. */
    record Count(String agency, String service, String element, int value, long many) {}
}

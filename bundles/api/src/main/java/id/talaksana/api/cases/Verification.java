package id.talaksana.api.cases;

import id.talaksana.api.text.Diagnostic.Text;
import java.util.List;

/**
 * Result of recomputing a case's digest chain.
 *
 * @param rows closed rows that were checked
 * @param head digest that the chain ends with
 * @param faults what does not fit, each naming its row; empty when the record is whole
 */
public record Verification(CaseId id, int rows, String head, List<Text> faults) {
    public Verification {
        faults = List.copyOf(faults);
    }

    /** Whether the record is whole. */
    public boolean intact() {
        return faults.isEmpty();
    }
}

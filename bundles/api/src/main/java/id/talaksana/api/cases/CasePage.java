package id.talaksana.api.cases;

import java.util.List;

/**
 * One page of a list.
 *
 * @param next where the following page begins; null on the last page
 */
public record CasePage(List<CaseFile> cases, String next) {
    public CasePage {
        cases = List.copyOf(cases);
    }
}

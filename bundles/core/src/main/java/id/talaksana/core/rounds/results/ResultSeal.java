package id.talaksana.core.rounds.results;

import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.results.RankedLine;
import id.talaksana.core.record.Digest;
import java.util.List;

/** What went into a result, and by which rule, under one digest. */
final class ResultSeal {
    private ResultSeal() {}

    /**
     * @param words of the rule
     * @param lines in the order of their places
     */
    static String of(String kind, String words, List<Formation> formations, List<RankedLine> lines) {
        Digest digest = Digest.of("talaksana-result-1", kind, words, formations.size(), lines.size());
        formations.forEach(each -> digest.sayAll(each.said()));
        lines.forEach(each -> digest.sayAll(each.input()));
        return digest.hex();
    }
}

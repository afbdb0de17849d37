package id.talaksana.http.api.cases;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.migrations.MigrationOrder;
import id.talaksana.http.kit.problem.Problem;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.words.HttpWords;
import java.util.List;
import java.util.Map;

/**
 * Body of the request that moves cases to another version. Only {@code reason} is needed.
 *
 * @param dryRun whether only to tell what would become of each case; absent: no
 */
public record MigrationRequest(
        String toVersion,
        String service,
        String fromVersion,
        String step,
        List<String> cases,
        Map<String, String> steps,
        String reason,
        Boolean dryRun) {

    public MigrationOrder order(String agency) {
        return new MigrationOrder(
                agency,
                toVersion == null ? null : Parameters.version("toVersion", toVersion),
                Parameters.slug("service", service),
                fromVersion == null ? null : Parameters.version("fromVersion", fromVersion),
                Parameters.slug("step", step),
                cases == null
                        ? List.of()
                        : cases.stream().map(MigrationRequest::caseId).toList(),
                steps,
                reason);
    }

    public boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }

    private static CaseId caseId(String written) {
        return CaseId.parse(written).orElseThrow(() -> Problem.of(
                        ProblemType.INVALID, HttpWords.text("is-no-case-number-an-example", written))
                .at("cases")
                .exception());
    }
}

package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.store.figures.SurveyStore.Count;
import id.talaksana.store.survey.DatabaseSurveys;
import java.util.Map;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Test;

/** Answers are counted once for a case, and stand nowhere beside it. */
public class SurveyContractTest extends StoreContract {
    private DatabaseSurveys surveys;

    @Before
    public void inADatabase() {
        Assume.assumeTrue(stores().database != null);
        surveys = new DatabaseSurveys(stores().database);
    }

    private boolean answered(String number, int value) {
        return surveys.add(new CaseId(agency, number), "izin", "2026-07", Map.of("waktu", value, "biaya", 4));
    }

    @Test
    public void aCaseIsAnsweredForOnce() {
        assertThat(surveys.given(new CaseId(agency, "0JQ8ZK3V5T7XA"))).isFalse();
        assertThat(answered("0JQ8ZK3V5T7XA", 2)).isTrue();
        assertThat(answered("0JQ8ZK3V5T7XA", 4)).isFalse();
        assertThat(answered("0JQ8ZK3V5T7XB", 2)).isTrue();
        assertThat(answered("0JQ8ZK3V5T7XC", 3)).isTrue();
        assertThat(surveys.given(new CaseId(agency, "0JQ8ZK3V5T7XA"))).isTrue();
        assertThat(surveys.counts(Scope.of(agency), "izin", "2026-01", "2026-12"))
                .containsExactlyInAnyOrder(
                        new Count(agency, "izin", "waktu", 2, 2),
                        new Count(agency, "izin", "waktu", 3, 1),
                        new Count(agency, "izin", "biaya", 4, 3));
    }

    @Test
    public void answersAreOfTheirAgencyServiceAndMonths() {
        answered("0JQ8ZK3V5T7XA", 2);
        assertThat(surveys.counts(Scope.of(otherAgency), null, "2026-01", "2026-12"))
                .isEmpty();
        assertThat(surveys.counts(Scope.of(agency), "lain", "2026-01", "2026-12"))
                .isEmpty();
        assertThat(surveys.counts(Scope.of(agency), null, "2026-08", "2026-12")).isEmpty();
        assertThat(surveys.counts(Scope.of(agency), null, "2026-07", "2026-07")).hasSize(2);
    }
}

package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Scope;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.numbering.IssuedNumber;
import id.talaksana.api.numbering.NumberSeries;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.text.Sourced;
import id.talaksana.core.numbering.Numbering;
import id.talaksana.store.numbering.DatabaseNumbers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;

/** Numbering of what leaves the house, in both databases: none is skipped and none is given twice. */
public class NumberingContractTest extends RoundContract {
    private static final Instant MAY = Instant.parse("2026-05-05T03:00:00Z");
    private static final NumberSeries SERIES =
            new NumberSeries("pengumuman", "800/{number:3}/BKPSDM/{roman-month}/{year}");

    private Numbering numbers;
    private Agency its;

    @Before
    public void open() {
        numbers = new Numbering(new DatabaseNumbers(stores().database));
        its = agency(SERIES);
    }

    private Agency agency(NumberSeries... series) {
        return new Agency(
                agency,
                Sourced.stated("Uji"),
                Sourced.stated("Uji"),
                List.of(),
                Agency.Kind.LOCAL_GOVERNMENT,
                null,
                null,
                null,
                null,
                null,
                null,
                Sourced.stated(ZoneId.of("Asia/Jakarta")),
                List.of(),
                List.of(),
                List.of(series));
    }

    private List<String> faults() {
        return numbers.faults(Scope.of(agency)).stream().map(Text::english).toList();
    }

    private IssuedNumber issue(Instant at) {
        return numbers.issue(its, Numbering.series(its, "pengumuman").orElseThrow(), at, "uji");
    }

    @Test
    public void aNumberFollowsTheAgencysPatternAndBeginsAnewEachYear() {
        assertThat(issue(MAY).text()).isEqualTo("800/001/BKPSDM/V/2026");
        assertThat(issue(MAY).text()).isEqualTo("800/002/BKPSDM/V/2026");
        // 1 January in Jakarta, while it is still December in Greenwich.
        assertThat(issue(Instant.parse("2026-12-31T18:00:00Z")).text()).isEqualTo("800/001/BKPSDM/I/2027");
        assertThat(issue(MAY).serial()).isEqualTo(3);
        assertThat(faults()).isEmpty();
    }

    @Test
    public void aSeriesWithoutYearCountsOnForEver() {
        its = agency(new NumberSeries("naskah", "{number}/BK"));
        assertThat(issue(MAY).text()).isEqualTo("1/BK");
        assertThat(issue(Instant.parse("2027-05-05T03:00:00Z")).text()).isEqualTo("2/BK");
    }

    @Test
    public void aKindOfPaperHasItsOwnSeriesOrTheFirst() {
        its = agency(new NumberSeries("naskah", "N/{number}"), SERIES);
        assertThat(Numbering.series(its, "pengumuman")).contains(SERIES);
        assertThat(Numbering.series(its, "surat").orElseThrow().series()).isEqualTo("naskah");
        assertThat(Numbering.series(agency(), "surat")).isEmpty();
    }

    @Test
    public void whatIsRolledBackSkipsNoNumber() {
        issue(MAY);
        assertThatThrownBy(() -> stores().database.together(() -> {
                    assertThat(issue(MAY).serial()).isEqualTo(2);
                    throw new IllegalStateException("the process dies before its commit");
                }))
                .hasMessageContaining("dies");
        assertThat(issue(MAY).serial()).isEqualTo(2);
        assertThat(numbers.store().issued(Scope.of(agency)))
                .extracting(IssuedNumber::serial)
                .containsExactly(1, 2);
        assertThat(faults()).isEmpty();
    }

    @Test
    public void manyAtOnceGetEachANumberWithoutGapThoughSomeFail() throws Exception {
        int threads = 4;
        int each = 15;
        CyclicBarrier together = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<Integer>>> given = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                int thread = t;
                given.add(pool.submit(() -> {
                    together.await();
                    List<Integer> serials = new ArrayList<>();
                    for (int i = 0; i < each; i++) {
                        boolean dies = (i + thread) % 3 == 0;
                        try {
                            serials.add(stores().database.together(() -> {
                                int serial = issue(MAY).serial();
                                if (dies) {
                                    throw new IllegalArgumentException("dies");
                                }
                                return serial;
                            }));
                        } catch (IllegalArgumentException died) {
                            assertThat(died).hasMessage("dies");
                        }
                    }
                    return serials;
                }));
            }
            List<Integer> all = new ArrayList<>();
            for (Future<List<Integer>> serials : given) {
                all.addAll(serials.get());
            }
            assertThat(all)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, all.size()).boxed().toList());
            assertThat(all).hasSize(threads * each * 2 / 3);
            assertThat(faults()).isEmpty();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    public void aNumberThatAnotherSeriesGaveIsRefusedAndNothingIsCounted() {
        issue(MAY);
        its = agency(new NumberSeries("pengumuman-lain", SERIES.pattern()));
        Refusal refusal = catchThrowableOfType(() -> issue(MAY), Refusal.class);
        assertThat(refusal.reason().english()).contains("800/001/BKPSDM/V/2026", "agency.yaml");
        assertThat(faults()).isEmpty();
    }

    @Test
    public void whatIsTakenOutOrCountedBackIsFound() throws SQLException {
        issue(MAY);
        issue(MAY);
        issue(MAY);
        tamper("DELETE FROM issued_number WHERE serial = 2");
        assertThat(faults()).singleElement().asString().contains("2 is skipped");
        tamper("UPDATE number_series SET last_serial = 2");
        assertThat(faults()).anyMatch(fault -> fault.contains("counted to 2"));
    }

    private void tamper(String sql) throws SQLException {
        try (Connection connection = stores().database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql + (sql.contains("WHERE") ? " AND" : " WHERE") + " agency = '" + agency + "'");
            connection.commit();
        }
    }
}

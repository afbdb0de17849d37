package id.talaksana.store;

import static id.talaksana.store.Counter.ADMINISTRATOR;
import static id.talaksana.store.Counter.CITY;
import static id.talaksana.store.Counter.OFFICER;
import static id.talaksana.store.Counter.STAFF;
import static id.talaksana.store.Counter.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.figures.Figure;
import id.talaksana.api.figures.FigureTable;
import id.talaksana.api.figures.PromiseMeter;
import id.talaksana.api.figures.ReportingPeriod;
import id.talaksana.api.store.figures.FigureStore.By;
import id.talaksana.api.text.Refusal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/** What is counted of cases is what their records say, however it is counted. */
@RunWith(Parameterized.class)
public class FiguresContractTest {
    private static final ReportingPeriod PERIOD = ReportingPeriod.of(YearMonth.of(2026, 7), YearMonth.of(2026, 12));

    @Parameter
    public Stores.Kind kind;

    private FiguredOffice office;

    @Parameters(name = "{0}")
    public static List<Stores.Kind> kinds() {
        return List.of(Stores.Kind.DERBY, Stores.Kind.POSTGRESQL);
    }

    @Before
    public void open() {
        office = new FiguredOffice(kind);
    }

    private Figure only(FigureTable table) {
        assertThat(table.figures()).hasSize(1);
        return table.figures().get(0);
    }

    @Test
    public void figuresEqualWhatIsReckonedMinuteByMinuteFromTheRecord() {
        office.playAtRandom(60, 20261130);
        office.count();
        List<CaseFile> cases = office.all();
        NaiveFigures naive = new NaiveFigures(office, cases);
        Figure agency = office.figures.agencies(STAFF, PERIOD).figures().stream()
                .filter(figure -> figure.agency().equals(CITY))
                .findFirst()
                .orElseThrow();
        assertThat(agency).isEqualTo(naive.ofCases(null));
        assertThat(only(office.figures.services(STAFF, CITY, PERIOD))).isEqualTo(naive.ofCases("izin"));
        assertThat(office.figures.steps(STAFF, CITY, "izin", PERIOD).figures())
                .containsExactlyElementsOf(naive.ofSteps());
        PromiseMeter meter = office.figures.meter(CITY, "izin").orElseThrow();
        assertThat(meter.taken()).isEqualTo(agency.taken());
        assertThat(meter.parts()).isEqualTo(naive.parts());
        assertThat(meter.cases()).isGreaterThan(10);
    }

    @Test
    public void whoHasAStepAndWhatIsTakenBackFinishNothing() {
        CaseFile file = office.take(OFFICER, office.openOne());
        office.complete(file, "terima", null);
        office.complete(file, "periksa", "kurang");
        office.takeBack(OFFICER, file);
        office.complete(file, "periksa", "lengkap");
        office.count();
        Figure service = only(office.figures.services(STAFF, CITY, PERIOD));
        assertThat(service.finished()).isEqualTo(2);
        assertThat(service.returned()).isZero();
        List<String> happened = new ArrayList<>();
        office.figures.log(STAFF, CITY, "izin", PERIOD).cases(trace -> trace.events()
                .forEach(event -> happened.add(event.step() + " " + event.transition() + " " + event.outcome())));
        assertThat(happened)
                .contains("terima reassign null", "terima complete null", "terima ate_abort null")
                .contains("periksa complete kurang", "periksa complete lengkap")
                .doesNotContain("terima complete taken", "terima complete undone");
    }

    @Test
    public void whatIsCountedAgainIsTheSame() {
        office.playAtRandom(20, 7);
        office.count();
        var before = office.store.sum(Scope.EVERYTHING, By.STEP, "izin", "2026-01", "2026-12");
        office.count();
        office.countAllAgain();
        assertThat(office.store.sum(Scope.EVERYTHING, By.STEP, "izin", "2026-01", "2026-12"))
                .containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    public void fewCasesMakeNoFigureForEverybody() {
        IntStream.range(0, 4).forEach(i -> office.closeOne());
        office.count();
        assertThat(office.figures.meter(CITY, "izin")).isEmpty();
        office.closeOne();
        office.count();
        assertThat(office.figures.meter(CITY, "izin")).get().satisfies(meter -> assertThat(meter.cases())
                .isEqualTo(5));
    }

    @Test
    public void figuresOfAgenciesAreForCentralStaff() {
        for (var who : List.of(OFFICER, ADMINISTRATOR)) {
            assertThat(refused(() -> office.figures.agencies(who, PERIOD)).kind())
                    .isEqualTo(Refusal.Kind.FORBIDDEN);
            assertThat(refused(() -> office.figures.services(who, CITY, PERIOD)).kind())
                    .isEqualTo(Refusal.Kind.FORBIDDEN);
            assertThat(refused(() -> office.figures.steps(who, CITY, "izin", PERIOD))
                            .kind())
                    .isEqualTo(Refusal.Kind.FORBIDDEN);
        }
        assertThat(refused(() -> office.figures.services(STAFF, "tiada", PERIOD))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    public void complaintsAreSetAgainstThousandFinishedSteps() {
        IntStream.range(0, 4).forEach(i -> office.closeOne());
        office.counter.file(new Draft().about("izin", "periksa"));
        office.counter.file(new Draft());
        office.count();
        Figure agency = office.figures.agencies(STAFF, PERIOD).figures().get(0);
        assertThat(agency.complaints()).isEqualTo(2);
        assertThat(agency.complaintsPerThousand()).isEqualTo(2000.0 / agency.finished());
        assertThat(only(office.figures.services(STAFF, CITY, PERIOD)).complaints())
                .isEqualTo(1);
    }
}

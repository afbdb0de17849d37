package id.talaksana.distribution.crash;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.distribution.AgencyJar;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.RunningContainer;
import id.talaksana.distribution.crash.Fault.Kind;
import id.talaksana.distribution.swap.Swapper;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

/** On Derby: races have one winner; and the check that the tests of crashes rely on finds what they look for. */
public class PlantedFaultsIT {
    private static final int CLIENTS = 4;
    private static final int FAULTS = 8;
    private static final int ENOUGH_ROWS = 4;

    private final Map<String, Set<Kind>> planted = new HashMap<>();

    @Test
    public void findsEachOfThem() {
        try (RunningContainer container = new RunningContainer("planted").start()) {
            Races.haveOneWinner("Derby", container);
            Office office = new Office(container, Officer.addedTo(container, "penguji"));
            Ledger ledger = new Ledger(office.who());
            office.logIn();
            Clients clients = new Clients(office, ledger).start(CLIENTS);
            RunningContainer.await(
                    "enough cases",
                    () -> clients.haveEnded() || longEnough(ledger).size() >= FAULTS);
            clients.stop();
            assertThat(clients.failures()).isEmpty();
            assertThat(LedgerCheck.of(office, ledger, ledger.cases()).faults()).isEmpty();
            assertThat(ledger.withoutAnswer()).isEmpty();
            Swapper swapper = new Swapper(container, new Random(1));
            swapper.begin();
            swapper.examine();
            assertThat(swapper.faults()).isEmpty();

            List<LedgerCase> cases = longEnough(ledger);
            doWhatNobodyNoted(office, ledger, cases.get(0));
            swapWhatNobodyNoted(container);
            container.stop();
            try (ClosedDatabase database = new ClosedDatabase(container.data())) {
                plant(database, cases.subList(1, FAULTS));
            }
            container.start();
            assertThat(found(LedgerCheck.of(office, ledger, ledger.cases()))).isEqualTo(planted);
            swapper.examine();
            assertThat(swapper.faults())
                    .as("agencies that are neither old nor new")
                    .hasSize(2)
                    .anyMatch(fault -> fault.startsWith("tukar-a") && fault.contains("found retired 1.1.0"))
                    .anyMatch(fault -> fault.startsWith("tukar-b") && fault.contains("found open 9.0.0"));
        }
    }

    /** Deeds that the swapper does not know of look as swaps would that a kill has torn. */
    private static void swapWhatNobodyNoted(RunningContainer container) {
        container.console("agency:retire --reason uji tukar-a");
        Person.administrator(container)
                .upload(
                        "/agencies/tukar-b/definitions",
                        AgencyJar.of(Office.AGENCY)
                                .as("tukar-b")
                                .version("9.0.0")
                                .zip())
                .with(201);
    }

    /** Those with an open step first: the fullest of the others are finished. */
    private static List<LedgerCase> longEnough(Ledger ledger) {
        return ledger.cases().stream()
                .filter(each -> each.answered().size() >= ENOUGH_ROWS)
                .sorted(Comparator.comparing((LedgerCase each) -> each.nextStep() == null))
                .toList();
    }

    private void doWhatNobodyNoted(Office office, Ledger ledger, LedgerCase target) {
        assertThat(target.nextStep()).as("a case that is not finished").isNotNull();
        Entry opening = new Entry("siluman", null, null, "Berkas siluman");
        assertThat(office.send(null, opening).status()).isEqualTo(201);
        planted.put(opening.text(), Set.of(Kind.EXTRA));
        assertThat(office.send(target.id(), ledger.step(target.nextStep())).status())
                .isEqualTo(200);
        planted.put(target.subject(), Set.of(Kind.EXTRA));
    }

    private void plant(ClosedDatabase database, List<LedgerCase> cases) {
        LedgerCase dropped = cases.get(0);
        database.deleteRow(dropped.id(), dropped.answered().size());
        planted.put(dropped.subject(), Set.of(Kind.LOST, Kind.TORN, Kind.BROKEN_CHAIN));

        LedgerCase undone = cases.get(1);
        database.undoLastStep(undone.id(), undone.answered().size());
        planted.put(undone.subject(), Set.of(Kind.LOST));

        LedgerCase doubled = cases.get(2);
        database.doubleRow(doubled.id(), 2);
        planted.put(doubled.subject(), Set.of(Kind.DOUBLED, Kind.TORN, Kind.BROKEN_CHAIN));

        LedgerCase reworded = cases.get(3);
        database.update(reworded.id(), 2, "comment = 'Bukan begitu'");
        planted.put(reworded.subject(), Set.of(Kind.ALTERED, Kind.BROKEN_CHAIN));

        LedgerCase attributed = cases.get(4);
        database.update(attributed.id(), 2, "closed_by = 'orang-lain'");
        planted.put(attributed.subject(), Set.of(Kind.ALTERED, Kind.BROKEN_CHAIN));

        LedgerCase unchained = cases.get(5);
        database.update(unchained.id(), 2, "digest = previous");
        planted.put(unchained.subject(), Set.of(Kind.BROKEN_CHAIN));

        LedgerCase gone = cases.get(6);
        database.deleteCase(gone.id());
        planted.put(gone.subject(), Set.of(Kind.LOST));
    }

    private static Map<String, Set<Kind>> found(LedgerCheck check) {
        return check.faults().stream()
                .collect(Collectors.groupingBy(Fault::about, Collectors.mapping(Fault::kind, Collectors.toSet())));
    }
}

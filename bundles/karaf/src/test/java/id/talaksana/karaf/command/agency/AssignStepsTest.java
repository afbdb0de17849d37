package id.talaksana.karaf.command.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talaksana.api.access.Role;
import id.talaksana.karaf.Console;
import id.talaksana.karaf.Samples;
import id.talaksana.karaf.command.cases.CaseInfo;
import id.talaksana.karaf.command.cases.ListCases;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class AssignStepsTest {
    private static final String WAITING = "pengumuman-hasil-seleksi-kompetensi";
    private static final Map<String, Object> SERVICE = Map.of("agency", "balikpapan", "service", "pengadaan-asn");

    private final Console console = new Console();

    @Test
    public void withoutAnActorWhatWaitsIsListedFirst() throws Exception {
        List<String> lines = console.run(new AssignSteps(), Map.of("agency", "balikpapan"))
                .lines()
                .filter(line -> line.startsWith("pengadaan"))
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains(WAITING, "belum ada pelaksana");
        assertThat(lines.get(1)).contains("rapat", "verifikator");
        assertThat(console.assignments.orders).isEmpty();
    }

    @Test
    public void stepsAreAssignedInTheNameOfTheConsoleOrOfAnAccount() throws Exception {
        console.accounts.accounts.add(Samples.OFFICER);
        assertThat(run(Map.of("steps", List.of(WAITING, "rapat"), "actors", List.of("verifikator"), "reason", "ST 7")))
                .contains(WAITING, "verifikator");
        assertThat(console.assignments.who.doer()).hasToString("console/admin");
        assertThat(console.assignments.who.role()).isEqualTo(Role.CENTRAL_ADMINISTRATOR);
        run(Map.of("all", true, "actors", List.of("verifikator"), "actingAs", "siti"));
        assertThat(console.assignments.who.doer()).hasToString("siti/admin");
        run(Map.of("none", true, "steps", List.of("rapat")));
        assertThat(console.assignments.orders)
                .containsExactly(
                        "balikpapan/pengadaan-asn [" + WAITING + ", rapat] [verifikator] ST 7",
                        "balikpapan/pengadaan-asn [" + WAITING + "] [verifikator] null",
                        "balikpapan/pengadaan-asn [rapat] [] null");
        console.assignments.allAssigned = true;
        assertThat(run(Map.of("all", true, "actors", List.of("verifikator")))).contains("Tidak ada langkah");
    }

    @Test
    public void anIncompleteOrderIsRefusedWithWhatIsMissing() {
        for (Map<String, Object> incomplete : List.<Map<String, Object>>of(
                Map.of("steps", List.of("rapat")),
                Map.of("all", true),
                Map.of("actors", List.of("verifikator")),
                Map.of("none", true),
                Map.of("none", true, "all", true),
                Map.of("all", true, "steps", List.of("rapat"), "actors", List.of("verifikator")))) {
            assertThatThrownBy(() -> run(incomplete)).hasMessageContaining("--");
        }
        assertThat(console.assignments.orders).isEmpty();
    }

    @Test
    public void casesSayThatNobodyIsAssigned() throws Exception {
        console.cases.actors = List.of();
        assertThat(console.run(new CaseInfo(), Map.of("number", "balikpapan-0JQ8ZK3V5T7XN")))
                .containsPattern("Pelaksana +belum ada pelaksana");
        assertThat(console.run(new ListCases(), Map.of())).contains("Belum ada pelaksana (agency:assign): balikpapan-");
        console.cases.actors = List.of("verifikator");
        assertThat(console.run(new ListCases(), Map.of())).doesNotContain("Belum ada pelaksana");
    }

    private String run(Map<String, Object> given) throws Exception {
        Map<String, Object> all = new HashMap<>(SERVICE);
        all.putAll(given);
        return console.run(new AssignSteps(), all);
    }
}

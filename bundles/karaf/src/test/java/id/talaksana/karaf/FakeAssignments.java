package id.talaksana.karaf;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.Assignment;
import id.talaksana.api.cases.Assignments;
import id.talaksana.api.text.Sourced;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A step that waits and one that has somebody; remembers what is assigned. */
public final class FakeAssignments implements Assignments {
    public final List<String> orders = new ArrayList<>();
    public Account who;
    public boolean allAssigned;

    @Override
    public List<Assignment> list(Account account, String agency, String service) {
        who = account;
        return List.of(
                assignment("rapat", List.of("verifikator")),
                assignment("pengumuman-hasil-seleksi-kompetensi", allAssigned ? List.of("verifikator") : List.of()));
    }

    @Override
    public List<Assignment> assign(
            Account account, String agency, String service, List<String> steps, List<String> actors, String reason) {
        who = account;
        orders.add(agency + "/" + service + " " + steps + " " + actors + " " + reason);
        return steps.stream().map(step -> assignment(step, actors)).toList();
    }

    private static Assignment assignment(String step, List<String> actors) {
        return new Assignment(
                "balikpapan",
                "pengadaan-asn",
                step,
                "3",
                Sourced.stated("Mengumumkan hasil"),
                actors,
                actors.isEmpty() ? null : "rini",
                actors.isEmpty() ? null : Instant.EPOCH,
                null);
    }
}

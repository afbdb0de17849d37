package id.talaksana.http.api;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.Assignment;
import id.talaksana.api.cases.Assignments;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.text.Sourced;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One step that waits; remembers what is assigned. */
final class FakeAssignments implements Assignments {
    static final String STEP = "pengumuman";

    /** Who, step, actors, reason. */
    final List<String> orders = new ArrayList<>();

    private Assignment holds = assignment(List.of(), null, null, null);

    @Override
    public List<Assignment> list(Account who, String agency, String service) {
        if (!who.administers(agency)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, new Text("Hanya pengelola.", "Only administrators."), List.of());
        }
        return service == null || service.equals(holds.service()) ? List.of(holds) : List.of();
    }

    @Override
    public List<Assignment> assign(
            Account who, String agency, String service, List<String> steps, List<String> actors, String reason) {
        orders.add(who.name() + " " + agency + "/" + service + " " + steps + " " + actors + " " + reason);
        holds = assignment(actors, who.name(), Instant.parse("2026-08-03T02:00:00Z"), reason);
        return List.of(holds);
    }

    private static Assignment assignment(List<String> actors, String by, Instant at, String reason) {
        return new Assignment(
                "kanreg", "persetujuan-teknis", STEP, "3", Sourced.stated("Mengumumkan"), actors, by, at, reason);
    }
}

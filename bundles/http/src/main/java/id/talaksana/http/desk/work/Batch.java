package id.talaksana.http.desk.work;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.CasePage;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.StepRow;
import id.talaksana.http.desk.cases.HandledCase;
import id.talaksana.http.desk.cases.HandledCases;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.staff.StaffVisit;
import id.talaksana.http.kit.staff.Zones;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Many cases of a work list at once: those that were ticked, or all that it lists. They are read by pages, not one by one. */
record Batch(CoreServices core, StaffVisit d, WorkFilter filter) {
    /** More are not decided on at once. */
    static final int MOST = 1_000;

    private static final String ONE = "pilih.";

    /** What was ticked. */
    static Set<String> ticked(Entered e) {
        Set<String> ticked = new HashSet<>();
        e.values().keySet().stream()
                .filter(name -> name.startsWith(ONE) && e.ticked(name))
                .forEach(name -> ticked.add(name.substring(ONE.length())));
        return ticked;
    }

    /** The cases of the list that are meant, as they lie on the desk with a step; null: with the one that is done first. */
    List<HandledCase> cases(Entered e, String step) {
        Set<String> ticked = ticked(e);
        boolean all = e.ticked("semua");
        return all ? read(id -> true, MOST, step) : read(id -> ticked.contains(id.toString()), ticked.size(), step);
    }

    /** Some of the list, by their numbers. */
    List<HandledCase> cases(Set<String> numbers, String step) {
        return read(id -> numbers.contains(id.toString()), numbers.size(), step);
    }

    private List<HandledCase> read(Predicate<CaseId> wanted, int most, String step) {
        List<HandledCase> found = new ArrayList<>();
        if (d.who().actors().isEmpty() || most == 0) {
            return found;
        }
        Instant now = core.clock().instant();
        CaseQuery query = filter.from("").on(waiting(), now, Zones.of(core, d.who()));
        String mark = null;
        do {
            CasePage page = core.cases().list(d.who(), query.from(mark));
            page.cases().stream()
                    .filter(file -> wanted.test(file.id()) && found.size() < most)
                    .forEach(file -> handled(file, step, now).ifPresent(found::add));
            mark = page.next();
        } while (mark != null && found.size() < most);
        return found;
    }

    private CaseQuery waiting() {
        return WorkListPages.waiting(d, filter, CaseQuery.MAX_LIMIT);
    }

    private Optional<HandledCase> handled(CaseFile file, String step, Instant now) {
        StepRow row = file.open().stream()
                .filter(open -> open.step().equals(step))
                .findFirst()
                .orElseGet(() -> HandledCases.shown(file, d.who()));
        return core.catalogue()
                .definition(file.id().agency(), file.digest())
                .map(definition -> new HandledCase(file, definition, List.of(), row, null, d.who(), now));
    }

    /** How many the list has now, as far as is counted. */
    int count() {
        if (d.who().actors().isEmpty()) {
            return 0;
        }
        CaseQuery query = filter.from("").on(waiting(), core.clock().instant(), Zones.of(core, d.who()));
        return core.workLists().count(d.who(), List.of(query)).get(0);
    }
}

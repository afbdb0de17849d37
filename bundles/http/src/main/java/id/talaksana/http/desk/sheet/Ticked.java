package id.talaksana.http.desk.sheet;

import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.staff.StaffVisit;
import java.util.List;

/** What was ticked in a list of many, or all of it. */
public final class Ticked {
    private static final String ONE = "pilih.";
    private static final String ALL = "semua";

    private Ticked() {}

    /** Those that were ticked one by one. */
    public static List<String> of(Entered e) {
        return e.values().keySet().stream()
                .filter(name -> name.startsWith(ONE) && e.ticked(name))
                .map(name -> name.substring(ONE.length()))
                .sorted()
                .toList();
    }

    /** Whether all are meant. */
    public static boolean all(Entered e) {
        return e.ticked(ALL);
    }

    /** The same as a set: null where all are meant. */
    public static List<String> set(Entered e) {
        return all(e) ? null : of(e);
    }

    /** Says so at the list where nothing was chosen. */
    public static void check(StaffVisit d, Entered e) {
        if (!all(e) && of(e).isEmpty()) {
            e.wrong("pilihan", d.v().say("choose-at-least-one"));
        }
    }
}

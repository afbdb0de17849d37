package id.talaksana.language;

import id.talaksana.api.definition.ComplaintProcedure;
import java.time.LocalDate;
import java.util.NavigableMap;

/**
 * The general complaint procedures. They hold for an agency whose definition has none of its own; a ticket's procedure can be found
 * again by the day it was filed.
 */
public final class GeneralComplaintProcedures {
    private static final Editions<ComplaintProcedure> EDITIONS =
            Editions.read("complaint-procedures.yaml", ComplaintProcedure.class);

    private GeneralComplaintProcedures() {}

    /** The one in effect on a day; the first one before all. */
    public static ComplaintProcedure on(LocalDate day) {
        return EDITIONS.on(day);
    }

    /** All editions. */
    public static NavigableMap<LocalDate, ComplaintProcedure> editions() {
        return EDITIONS.all();
    }
}

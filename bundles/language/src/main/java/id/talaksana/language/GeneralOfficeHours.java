package id.talaksana.language;

import id.talaksana.api.definition.Agency.WorkingHours;
import java.time.LocalDate;
import java.util.List;

/** The hours of government offices. They hold for an agency whose definition says none of its own. */
public final class GeneralOfficeHours {
    private static final Editions<Hours> EDITIONS = Editions.read("office-hours.yaml", Hours.class);

    private GeneralOfficeHours() {}

    /** Those in effect on a day; the first ones before all. */
    public static List<WorkingHours> on(LocalDate day) {
        return EDITIONS.on(day).workingHours();
    }

    private record Hours(String basis, List<WorkingHours> workingHours) {}
}

package id.talaksana.api.definition;

import id.talaksana.api.numbering.NumberSeries;
import id.talaksana.api.text.Sourced;
import id.talaksana.api.text.Term;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * The public body that offers the services (penyelenggara, UU 25/2009). Every member but id, name, kind and time zone may
 * be null: the document does not mention it.
 *
 * @param id lower-case slug, the key of the agency everywhere
 * @param name the parent body, for example "Pemerintah Kota Balikpapan"
 * @param unit the unit that offers the services
 * @param otherNames further names that documents use for the same unit
 * @param timeZone where its deadlines are counted: WIB, WITA or WIT
 * @param workingHours opening hours; empty when the documents do not say
 * @param numbering how it numbers what leaves the house; empty: whoever signs states the number
 */
public record Agency(
        String id,
        Sourced<String> name,
        Sourced<String> unit,
        List<Sourced<String>> otherNames,
        Kind kind,
        Sourced<String> address,
        Sourced<String> postalCode,
        Sourced<String> phone,
        Sourced<String> fax,
        Sourced<String> website,
        Sourced<String> email,
        Sourced<ZoneId> timeZone,
        List<WorkingHours> workingHours,
        List<Sourced<String>> notes,
        List<NumberSeries> numbering) {
    public Agency {
        otherNames = Lists.copy(otherNames);
        workingHours = Lists.copy(workingHours);
        notes = Lists.copy(notes);
        numbering = Lists.copy(numbering);
    }

    /** What sort of body it is. */
    public enum Kind {
        LOCAL_GOVERNMENT,
        CENTRAL_GOVERNMENT,
        REGIONAL_OFFICE,
        SELECTION_COMMITTEE;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }

    /**
     * Hours on some days of the week, in the agency's zone; {@code from} is before {@code to}.
     *
     * @param season when in the year they hold; null: whenever no others do
     */
    public record WorkingHours(List<DayOfWeek> days, LocalTime from, LocalTime to, Season season, String note) {
        public WorkingHours {
            days = Lists.copy(days);
        }
    }

    /** Parts of the year with hours of their own. */
    public enum Season {
        /** The fasting month, as the working calendar has it. */
        RAMADAN;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }
}

package id.talaksana.api.store.numbering;

import id.talaksana.api.access.Scope;
import id.talaksana.api.numbering.IssuedNumber;
import id.talaksana.api.numbering.NumberSeries;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Numbers without gap or double, whichever node gives them. */
public interface NumberStore {

    /**
     * Takes the next numbers of a series. It joins the transaction of the thread: when that is rolled back the numbers were never
     * given and the next one gets them, and until it ends nobody else gets one of the series.
     *
     * @param day of the act, in the agency's zone
     * @param subjects what gets them, in this order
     * @throws id.talaksana.api.text.Refusal when another series wrote one of the numbers before
     */
    List<IssuedNumber> take(String agency, NumberSeries series, LocalDate day, Instant at, List<String> subjects);

    /** All that were given, by series, year and place. */
    List<IssuedNumber> issued(Scope scope);

    /** How far each series is. */
    List<Counted> counted(Scope scope);

    /**
     * How far a series is.
     *
     * @param last the newest number's place
     */
    record Counted(String agency, String series, int year, int last) {}
}

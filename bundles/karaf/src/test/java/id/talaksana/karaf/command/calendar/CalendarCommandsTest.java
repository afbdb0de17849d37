package id.talaksana.karaf.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talaksana.karaf.Console;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class CalendarCommandsTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Console console = new Console();

    @Test
    public void theHolidaysOfAYearAreListedAndAnUnknownYearSaysWhatToDo() throws Exception {
        assertThat(console.run(new CalendarInfo(), Map.of("year", 2026)))
                .contains("17 Agu 2026", "Proklamasi Kemerdekaan", "bawaan", "1 hari");
        assertThat(console.run(new CalendarInfo(), Map.of("year", 2031))).contains("calendar:import");
    }

    @Test
    public void aFileReplacesTheCalendar() throws Exception {
        Path file = Files.writeString(folder.newFile("libur.ics").toPath(), "isi");
        assertThat(console.run(new ImportCalendar(), Map.of("file", file.toString())))
                .contains("1 hari libur");
        assertThat(console.calendars.replacedBy).isEqualTo("console/admin");
        assertThatThrownBy(() -> console.run(new ImportCalendar(), Map.of("file", "/tidak/ada.ics")))
                .hasMessageContaining("/tidak/ada.ics");
    }
}

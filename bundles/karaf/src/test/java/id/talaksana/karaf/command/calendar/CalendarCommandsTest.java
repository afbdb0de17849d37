package id.talaksana.karaf.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talaksana.karaf.Console;
import java.nio.file.Files;
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
    public void aFileIsShownFirstAndPutInUseWhenThatIsConfirmed() throws Exception {
        String file =
                Files.writeString(folder.newFile("libur.ics").toPath(), "isi").toString();
        assertThat(console.run(new ImportCalendar(), Map.of("file", file)))
                .contains("0 → 1", "+ 2027-01-01 Tahun Baru", "tetap", "Hari Kartini", "perayaan")
                .contains("1 batas waktu pengaduan bergeser", "kanreg T-1")
                .contains("Belum berlaku", "--confirm 4");
        assertThat(console.calendars.replacedBy).isNull();
        assertThat(console.run(new ImportCalendar(), Map.of("file", file, "confirm", 4)))
                .contains("Berlaku: kalender ke-5");
        assertThat(console.calendars.replacedBy).isEqualTo("console/admin");
        assertThatThrownBy(() -> console.run(new ImportCalendar(), Map.of("file", "/tidak/ada.ics")))
                .hasMessageContaining("/tidak/ada.ics");
    }

    @Test
    public void goingBackIsShownFirstToo() throws Exception {
        assertThat(console.run(new UndoCalendar(), Map.of())).contains("Belum berlaku", "calendar:undo --confirm 4");
        assertThat(console.calendars.replacedBy).isNull();
        assertThat(console.run(new UndoCalendar(), Map.of("confirm", 4))).contains("kalender ke-5");
        assertThat(console.calendars.replacedBy).isEqualTo("console/admin");
        assertThat(console.run(new CalendarVersions(), Map.of())).contains("0 (bawaan)");
    }
}

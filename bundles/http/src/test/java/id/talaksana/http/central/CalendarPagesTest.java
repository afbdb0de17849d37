package id.talaksana.http.central;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Role;
import id.talaksana.http.entrance.StaffBrowser;
import id.talaksana.http.entrance.StaffOffice;
import java.time.LocalDate;
import java.util.Map;
import org.junit.After;
import org.junit.Test;

/** The calendar of all agencies: looked at, put in use and taken back on its page. */
public class CalendarPagesTest {
    private static final String CALENDAR =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//uji//id
            BEGIN:VEVENT
            UID:1@uji
            DTSTAMP:20260101T000000Z
            DTSTART;VALUE=DATE:20270310
            SUMMARY:Idulfitri
            END:VEVENT
            BEGIN:VEVENT
            UID:2@uji
            DTSTAMP:20260101T000000Z
            DTSTART;VALUE=DATE:20270616
            SUMMARY:Cuti bersama
            STATUS:CANCELLED
            END:VEVENT
            END:VCALENDAR
            """;

    private static final LocalDate IDULFITRI = LocalDate.of(2027, 3, 10);

    private final StaffOffice office = new StaffOffice();
    private final StaffBrowser browser = new StaffBrowser(office.services());

    @After
    public void close() {
        browser.close();
    }

    private boolean isWorkingDay() {
        return office.services().calendars().current().isWorkingDay(IDULFITRI);
    }

    @Test
    public void aCentralAdministratorLooksAtAChangeMakesItAndTakesItBack() {
        office.account("induk", "Administrator", Role.CENTRAL_ADMINISTRATOR);
        browser.login("induk").open("/pusat/kalender").send("form[action$=/lihat]", Map.of());
        assertThat(browser.status()).isEqualTo(422);
        browser.send("form[action$=/lihat]", Map.of("isi", CALENDAR));
        assertThat(browser.text())
                .contains("2027-03-10 Idulfitri", "Belum ada yang berubah", "Cuti bersama", "tidak dimuat");
        assertThat(isWorkingDay()).as("only looked at").isTrue();

        browser.send("form[action$=/pakai]", Map.of());
        assertThat(browser.text()).contains("Tercatat", "Kalender 1", "induk", "2027");
        assertThat(isWorkingDay()).isFalse();

        browser.send("form[action$=/lihat-sebelumnya]", Map.of());
        assertThat(browser.text()).contains("2027-03-10 Idulfitri");
        browser.send("form[action$=/kembalikan]", Map.of());
        assertThat(browser.text()).contains("Kalender 2");
        assertThat(isWorkingDay()).isTrue();
    }

    @Test
    public void whoSawAnotherCalendarThanIsInUseIsTold() {
        office.account("induk", "Administrator", Role.CENTRAL_ADMINISTRATOR);
        browser.login("induk").open("/pusat/kalender").send("form[action$=/lihat]", Map.of("isi", CALENDAR));
        browser.send("form[action$=/pakai]", Map.of("dari", "7"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(isWorkingDay()).isTrue();
    }

    @Test
    public void centralStaffSeeItAndChangeNothing() {
        office.account("pusat", "Staf Pusat", Role.CENTRAL_STAFF);
        browser.login("pusat").open("/pusat/kalender");
        assertThat(browser.text()).contains("Kalender kerja", "Administrator pusat yang mengubahnya");
        assertThat(browser.page.select("form[action^=/pusat]")).isEmpty();
    }
}

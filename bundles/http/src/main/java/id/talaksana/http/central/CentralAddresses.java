package id.talaksana.http.central;

import static id.talaksana.http.kit.staff.StaffAddress.get;
import static id.talaksana.http.kit.staff.StaffAddress.post;

import id.talaksana.http.central.calendar.CalendarPages;
import id.talaksana.http.central.figures.FigurePages;
import id.talaksana.http.central.register.RegisterPages;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.staff.StaffAddress;
import java.util.stream.Stream;

/** Where the pages of the central staff are. */
public final class CentralAddresses {
    private CentralAddresses() {}

    /** All of them. */
    public static Stream<StaffAddress> all(CoreServices core, Templates templates) {
        FigurePages figures = new FigurePages(core, templates);
        RegisterPages register = new RegisterPages(core, templates);
        CalendarPages calendar = new CalendarPages(core, templates);
        return Stream.of(
                get("/pusat/kalender", calendar::show),
                post("/pusat/kalender/lihat", calendar::look),
                post("/pusat/kalender/pakai", calendar::put),
                post("/pusat/kalender/lihat-sebelumnya", calendar::lookBack),
                post("/pusat/kalender/kembalikan", calendar::goBack),
                get("/pusat/versi", register::agencies),
                get("/pusat/versi/{instansi}", register::agency),
                get("/pusat", figures::agencies),
                get("/pusat/angka.csv", figures::agenciesAsFile),
                get("/pusat/instansi/{instansi}", figures::services),
                get("/pusat/instansi/{instansi}/angka.csv", figures::servicesAsFile),
                get("/pusat/instansi/{instansi}/{layanan}", figures::steps),
                get("/pusat/instansi/{instansi}/{layanan}/angka.csv", figures::stepsAsFile));
    }
}

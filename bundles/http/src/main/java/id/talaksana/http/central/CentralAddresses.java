package id.talaksana.http.central;

import static id.talaksana.http.kit.staff.StaffAddress.get;
import static id.talaksana.http.kit.staff.StaffAddress.post;

import id.talaksana.http.central.calendar.CalendarPages;
import id.talaksana.http.central.figures.FigurePages;
import id.talaksana.http.central.office.CentralOffice;
import id.talaksana.http.central.register.AdministratorPages;
import id.talaksana.http.central.register.AuditPage;
import id.talaksana.http.central.register.RegisterPages;
import id.talaksana.http.central.variants.JudgementPages;
import id.talaksana.http.central.variants.VariantPages;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.register.RegisterAct;
import id.talaksana.http.kit.staff.StaffAddress;
import java.util.List;
import java.util.stream.Stream;

/** Where the pages of the central staff are. */
public final class CentralAddresses {
    private CentralAddresses() {}

    /** All of them. */
    public static Stream<StaffAddress> all(CoreServices core, Templates templates) {
        CentralOffice office = new CentralOffice(core, templates);
        return Stream.of(figures(office), calendar(office), register(office), acts(office), variants(office))
                .flatMap(each -> each);
    }

    private static Stream<StaffAddress> figures(CentralOffice office) {
        FigurePages figures = new FigurePages(office);
        return Stream.of(
                get("/pusat", figures::agencies),
                get("/pusat/angka.csv", figures::agenciesAsFile),
                get("/pusat/instansi/{instansi}", figures::services),
                get("/pusat/instansi/{instansi}/angka.csv", figures::servicesAsFile),
                get("/pusat/instansi/{instansi}/{layanan}", figures::steps),
                get("/pusat/instansi/{instansi}/{layanan}/angka.csv", figures::stepsAsFile),
                get("/pusat/instansi/{instansi}/{layanan}/kejadian.xes", figures::log));
    }

    private static Stream<StaffAddress> calendar(CentralOffice office) {
        CalendarPages calendar = new CalendarPages(office);
        return Stream.of(
                get("/pusat/kalender", calendar::show),
                post("/pusat/kalender/lihat", calendar::look),
                post("/pusat/kalender/pakai", calendar::put),
                post("/pusat/kalender/lihat-sebelumnya", calendar::lookBack),
                post("/pusat/kalender/kembalikan", calendar::goBack));
    }

    private static Stream<StaffAddress> register(CentralOffice office) {
        RegisterPages register = new RegisterPages(office);
        AdministratorPages administrators = new AdministratorPages(office);
        return Stream.of(
                get("/pusat/versi", register::agencies),
                get("/pusat/versi/{instansi}", register::agency),
                get("/pusat/versi/{instansi}/rencana/{versi}", register::plan),
                get("/pusat/versi/{instansi}/pengelola", administrators::show),
                post("/pusat/versi/{instansi}/pengelola/tambah", administrators::add),
                post("/pusat/versi/{instansi}/pengelola/sandi", administrators::reset),
                get("/pusat/catatan", new AuditPage(office)::show));
    }

    private static Stream<StaffAddress> acts(CentralOffice office) {
        return StaffAddress.acts(
                "/pusat/versi/{instansi}",
                List.of(RegisterAct.values()),
                RegisterAct::written,
                new RegisterPages(office)::act);
    }

    private static Stream<StaffAddress> variants(CentralOffice office) {
        VariantPages variants = new VariantPages(office);
        JudgementPages judgements = new JudgementPages(office);
        return Stream.of(
                get(VariantPages.HOME, variants::services),
                get("/pusat/banding/{instansi}/{layanan}", variants::beside),
                get("/pusat/banding/{instansi}/{layanan}/{langkah}", judgements::show),
                post("/pusat/banding/{instansi}/{layanan}/{langkah}/nilai", judgements::judge));
    }
}

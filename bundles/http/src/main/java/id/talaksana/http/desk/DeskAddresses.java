package id.talaksana.http.desk;

import static id.talaksana.http.kit.staff.StaffAddress.get;
import static id.talaksana.http.kit.staff.StaffAddress.post;

import id.talaksana.http.desk.cases.CaseDrawing;
import id.talaksana.http.desk.cases.DeskAct;
import id.talaksana.http.desk.cases.HandledCasePages;
import id.talaksana.http.desk.cases.OpeningPages;
import id.talaksana.http.desk.complaints.ComplaintAct;
import id.talaksana.http.desk.complaints.HandledComplaintPages;
import id.talaksana.http.desk.complaints.IntakePages;
import id.talaksana.http.desk.work.BatchPages;
import id.talaksana.http.desk.work.WorkListPages;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.staff.StaffAddress;
import java.util.List;
import java.util.stream.Stream;

/** Where the officer's pages and acts are. */
public final class DeskAddresses {
    private DeskAddresses() {}

    /** All of them. */
    public static Stream<StaffAddress> all(CoreServices core, Templates templates) {
        return Stream.of(
                        lists(core, templates),
                        cases(core, templates),
                        RoundAddresses.all(core, templates),
                        complaints(core, templates))
                .flatMap(each -> each);
    }

    private static Stream<StaffAddress> lists(CoreServices core, Templates templates) {
        WorkListPages lists = new WorkListPages(core, templates);
        BatchPages batches = new BatchPages(core, templates);
        return Stream.of(
                get("/meja", lists::mine),
                get("/meja/berkas", lists::all),
                get("/meja/tanpa-pelaksana", lists::nobodys),
                get("/meja/pihak-lain", lists::others),
                get("/meja/berikutnya", lists::next),
                post("/meja/banyak", batches::choose),
                post("/meja/banyak/pratinjau", batches::preview),
                post("/meja/banyak/putuskan", batches::decide));
    }

    private static Stream<StaffAddress> cases(CoreServices core, Templates templates) {
        HandledCasePages cases = new HandledCasePages(core, templates);
        String here = "/meja/berkas/{berkas}";
        OpeningPages opening = new OpeningPages(core, templates);
        return Stream.concat(
                Stream.of(
                        get(here, cases::show),
                        get(here + "/alur.svg", new CaseDrawing(core)::show),
                        get(here + "/unggahan/{nomor}", cases::file),
                        get("/meja/buka", opening::show),
                        post("/meja/buka/catat", opening::open)),
                StaffAddress.acts(here, List.of(DeskAct.values()), DeskAct::written, cases::act));
    }

    private static Stream<StaffAddress> complaints(CoreServices core, Templates templates) {
        HandledComplaintPages complaints = new HandledComplaintPages(core, templates);
        IntakePages intake = new IntakePages(core, templates);
        String one = "/meja/pengaduan/{tiket}";
        return Stream.concat(
                StaffAddress.acts(one, List.of(ComplaintAct.values()), ComplaintAct::written, complaints::act),
                Stream.of(
                        get("/meja/pengaduan-baru", intake::show),
                        post("/meja/pengaduan-baru/catat", intake::takeIn),
                        get("/meja/pengaduan", complaints::list),
                        get(one, complaints::show),
                        get(one + "/lampiran/{nomor}", complaints::file)));
    }
}

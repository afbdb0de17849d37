package id.talaksana.http.desk;

import static id.talaksana.http.kit.staff.StaffAddress.get;
import static id.talaksana.http.kit.staff.StaffAddress.post;

import id.talaksana.http.desk.cases.HandledCasePages;
import id.talaksana.http.desk.complaints.ComplaintAct;
import id.talaksana.http.desk.complaints.HandledComplaintPages;
import id.talaksana.http.desk.rounds.AnnouncementAct;
import id.talaksana.http.desk.rounds.HandledRoundPages;
import id.talaksana.http.desk.work.AssignmentPages;
import id.talaksana.http.desk.work.WorkListPages;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.staff.StaffAddress;
import java.util.stream.Stream;

/** Where the officer's pages and acts are. */
public final class DeskAddresses {
    private DeskAddresses() {}

    /** All of them. */
    public static Stream<StaffAddress> all(CoreServices core, Templates templates) {
        return Stream.of(
                        lists(core, templates),
                        cases(core, templates),
                        rounds(core, templates),
                        complaints(core, templates))
                .flatMap(each -> each);
    }

    private static Stream<StaffAddress> lists(CoreServices core, Templates templates) {
        WorkListPages lists = new WorkListPages(core, templates);
        AssignmentPages assignments = new AssignmentPages(core, templates);
        return Stream.of(
                get("/meja", lists::mine),
                get("/meja/berkas", lists::all),
                get("/meja/tanpa-pelaksana", lists::nobodys),
                get("/meja/berikutnya", lists::next),
                get("/meja/pelaksana", assignments::show),
                post("/meja/pelaksana/tetapkan", assignments::assign));
    }

    private static Stream<StaffAddress> cases(CoreServices core, Templates templates) {
        HandledCasePages cases = new HandledCasePages(core, templates);
        return Stream.of(
                get("/meja/berkas/{berkas}", cases::show),
                get("/meja/berkas/{berkas}/unggahan/{nomor}", cases::file),
                post("/meja/berkas/{berkas}/selesai", cases::complete),
                post("/meja/berkas/{berkas}/tunda", cases::suspend),
                post("/meja/berkas/{berkas}/lanjut", cases::resume),
                post("/meja/berkas/{berkas}/perpanjang", cases::extend),
                post("/meja/berkas/{berkas}/tarik", cases::withdraw));
    }

    private static Stream<StaffAddress> rounds(CoreServices core, Templates templates) {
        HandledRoundPages rounds = new HandledRoundPages(core, templates);
        Stream<StaffAddress> announced = Stream.of(AnnouncementAct.values())
                .map(act -> post("/meja/putaran/{berkas}/" + act.written(), rounds.announcement(act)));
        return Stream.concat(
                announced,
                Stream.of(
                        get("/meja/putaran/{berkas}", rounds::show),
                        get("/meja/putaran/{berkas}/pelamar", rounds::applicants),
                        post("/meja/putaran/{berkas}/pratinjau", rounds::preview),
                        post("/meja/putaran/{berkas}/putusan", rounds::decide)));
    }

    private static Stream<StaffAddress> complaints(CoreServices core, Templates templates) {
        HandledComplaintPages complaints = new HandledComplaintPages(core, templates);
        Stream<StaffAddress> handled = Stream.of(ComplaintAct.values())
                .map(act -> post("/meja/pengaduan/{tiket}/" + act.written(), complaints.act(act)));
        return Stream.concat(
                handled,
                Stream.of(
                        get("/meja/pengaduan", complaints::list),
                        get("/meja/pengaduan/{tiket}", complaints::show),
                        get("/meja/pengaduan/{tiket}/lampiran/{nomor}", complaints::file)));
    }
}

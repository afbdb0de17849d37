package id.talaksana.http.desk;

import static id.talaksana.http.kit.staff.StaffAddress.acts;
import static id.talaksana.http.kit.staff.StaffAddress.get;
import static id.talaksana.http.kit.staff.StaffAddress.post;

import id.talaksana.http.desk.announcements.AnnouncementAct;
import id.talaksana.http.desk.announcements.HandledAnnouncementPages;
import id.talaksana.http.desk.rechecks.HandledRecheckPages;
import id.talaksana.http.desk.rounds.HandledChecklistPages;
import id.talaksana.http.desk.rounds.HandledLetterPages;
import id.talaksana.http.desk.rounds.HandledObjectionPages;
import id.talaksana.http.desk.rounds.HandledRequestPages;
import id.talaksana.http.desk.rounds.HandledResultPages;
import id.talaksana.http.desk.rounds.HandledRoundPages;
import id.talaksana.http.desk.rounds.HandledTablePages;
import id.talaksana.http.desk.rounds.LetterAct;
import id.talaksana.http.desk.rounds.ObjectionAct;
import id.talaksana.http.desk.rounds.RequestAct;
import id.talaksana.http.desk.rounds.ResultAct;
import id.talaksana.http.desk.rounds.TableAct;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.staff.StaffAddress;
import java.util.List;
import java.util.stream.Stream;

/** Where a round's pages and acts are. */
public final class RoundAddresses {
    private static final String ROUND = "/meja/putaran/{berkas}";

    private RoundAddresses() {}

    /** All of them. */
    public static Stream<StaffAddress> all(CoreServices core, Templates templates) {
        return Stream.of(
                        round(core, templates),
                        announcements(core, templates),
                        requests(core, templates),
                        rechecks(core, templates),
                        letters(core, templates),
                        objections(core, templates),
                        tables(core, templates),
                        results(core, templates))
                .flatMap(each -> each);
    }

    private static Stream<StaffAddress> round(CoreServices core, Templates templates) {
        HandledRoundPages rounds = new HandledRoundPages(core, templates);
        HandledChecklistPages checklists = new HandledChecklistPages(core, templates);
        return Stream.of(
                get(ROUND, rounds::show),
                get(ROUND + "/pelamar", rounds::applicants),
                get(ROUND + "/pelamar/berkas", checklists::show),
                post(ROUND + "/pelamar/berkas/catat", checklists::note),
                post(ROUND + "/pratinjau", rounds::preview),
                post(ROUND + "/putusan", rounds::decide));
    }

    private static Stream<StaffAddress> announcements(CoreServices core, Templates templates) {
        HandledAnnouncementPages announcements = new HandledAnnouncementPages(core, templates);
        String all = ROUND + "/pengumuman";
        String one = all + "/{pengumuman}";
        return Stream.concat(
                acts(one, List.of(AnnouncementAct.values()), AnnouncementAct::written, announcements::act),
                Stream.of(
                        get(all, announcements::list),
                        post(all + "/konsep", announcements::draft),
                        get(one, announcements::show),
                        get(one + "/kertas", announcements::paper)));
    }

    private static Stream<StaffAddress> letters(CoreServices core, Templates templates) {
        HandledLetterPages letters = new HandledLetterPages(core, templates);
        String here = ROUND + "/surat";
        return Stream.concat(
                acts(here, List.of(LetterAct.values()), LetterAct::written, letters::act),
                Stream.of(
                        get(here, letters::show),
                        get(here + "/{nomor}", letters::paper),
                        post(here + "/pratinjau", letters::preview)));
    }

    private static Stream<StaffAddress> objections(CoreServices core, Templates templates) {
        HandledObjectionPages objections = new HandledObjectionPages(core, templates);
        String here = ROUND + "/sanggah";
        return Stream.concat(
                acts(here, List.of(ObjectionAct.values()), ObjectionAct::written, objections::act),
                Stream.of(get(here, objections::show), post(here + "/pratinjau", objections::preview)));
    }

    private static Stream<StaffAddress> tables(CoreServices core, Templates templates) {
        HandledTablePages tables = new HandledTablePages(core, templates);
        String here = ROUND + "/tabel";
        return Stream.concat(
                acts(here, List.of(TableAct.values()), TableAct::written, tables::act),
                Stream.of(get(here, tables::show), post(here + "/pratinjau", tables::preview)));
    }

    private static Stream<StaffAddress> results(CoreServices core, Templates templates) {
        HandledResultPages results = new HandledResultPages(core, templates);
        String here = ROUND + "/peringkat";
        return Stream.concat(
                acts(here, List.of(ResultAct.values()), ResultAct::written, results::act),
                Stream.of(get(here, results::show), post(here + "/pratinjau", results::preview)));
    }

    private static Stream<StaffAddress> rechecks(CoreServices core, Templates templates) {
        HandledRecheckPages rechecks = new HandledRecheckPages(core, templates);
        String here = ROUND + "/periksa-ulang";
        return Stream.of(
                get(here, rechecks::show),
                post(here + "/periksa", rechecks::look),
                post(here + "/putuskan", rechecks::settle));
    }

    private static Stream<StaffAddress> requests(CoreServices core, Templates templates) {
        HandledRequestPages requests = new HandledRequestPages(core, templates);
        String here = ROUND + "/permintaan";
        return Stream.concat(
                acts(here, List.of(RequestAct.values()), RequestAct::written, requests::act),
                Stream.of(get(here, requests::show), post(here + "/pratinjau", requests::preview)));
    }
}

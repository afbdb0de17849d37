package id.talaksana.http.admin.versions;

import id.talaksana.api.archive.DefinitionArchive;
import id.talaksana.http.admin.pages.OwnAgency;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.json.ZipBody;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.register.RegisterAct;
import id.talaksana.http.kit.register.RegisterView;
import id.talaksana.http.kit.staff.StaffPage;
import id.talaksana.http.kit.staff.StaffVisit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The versions that an agency has, and what is decided on them. */
public final class VersionPages {
    private static final String HERE = "/kelola/versi";

    private final OwnAgency own;

    public VersionPages(OwnAgency own) {
        this.own = own;
    }

    /** What an agency's administrator does to them. */
    public static List<RegisterAct> acts() {
        return Stream.of(RegisterAct.values())
                .filter(act -> act != RegisterAct.ONE_PERSON_IS_ENOUGH)
                .toList();
    }

    public PageAnswer show(StaffVisit d) {
        return page(200, d, d.blank(Map.of()));
    }

    private PageAnswer page(int status, StaffVisit d, Entered e) {
        RegisterView register =
                RegisterView.of(own.core(), own.of(d), HERE, "/kelola/rencana/", RegisterView.May.ADMINISTER);
        return own.page(status, d, e, "versions", Map.of("register", register));
    }

    /** One of the acts. */
    public StaffPage act(RegisterAct act) {
        return d -> act.perform(own.core(), d, own.of(d), (status, e) -> page(status, d, e), HERE);
    }

    /** The files of a version, as they were taken in. */
    public PageAnswer download(StaffVisit d) {
        String agency = own.of(d);
        String version = d.v().segment(2);
        byte[] zip = own.core()
                .registry()
                .files(agency, version)
                .map(DefinitionArchive::write)
                .orElseThrow(ProblemType.NOT_FOUND::exception);
        return new PageAnswer(200, ZipBody.MEDIA_TYPE, zip, PageAnswer.Keep.NEVER, Map.of())
                .with("Content-Disposition", "attachment; filename=\"" + agency + "-" + version + ".zip\"");
    }
}

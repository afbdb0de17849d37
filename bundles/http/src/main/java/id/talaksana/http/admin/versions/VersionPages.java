package id.talaksana.http.admin.versions;

import id.talaksana.api.archive.DefinitionArchive;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Registry.VersionEntry;
import id.talaksana.http.admin.pages.OwnAgency;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.json.ZipBody;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.staff.StaffPage;
import id.talaksana.http.kit.staff.StaffVisit;
import java.util.List;
import java.util.Map;

/** The versions that an agency has, and what is decided on them. */
public final class VersionPages {
    private static final String HERE = "/kelola/versi";

    private final OwnAgency own;

    public VersionPages(OwnAgency own) {
        this.own = own;
    }

    public PageAnswer show(StaffVisit d) {
        return page(200, d, d.blank(Map.of()));
    }

    private PageAnswer page(int status, StaffVisit d, Entered e) {
        String agency = own.of(d);
        List<VersionEntry> versions = own.core().registry().versions(agency);
        AgencyEntry entry = own.core().catalogue().fresh(agency).orElseThrow(ProblemType.NOT_FOUND::exception);
        boolean second = own.core().approvals().needed(agency);
        return own.page(
                status,
                d,
                e,
                "versions",
                Map.of(
                        "versions",
                        versions,
                        "state",
                        entry.state(),
                        "second",
                        second,
                        "acts",
                        own.core().registry().acts(agency)));
    }

    /** One of the acts; which version it is about stands in its form. */
    public StaffPage act(VersionAct act) {
        return d -> own.act(d, (status, e) -> page(status, d, e), e -> {
            if (act.reasoned()) {
                e.required(reasonField(act, e.value("versi")), d.v().say("write-the-reason"));
            }
            if (!e.sound()) {
                return null;
            }
            act.perform(own.core(), d, e.given("versi"), e.given(reasonField(act, e.value("versi"))));
            return PageAnswer.moved(303, HERE + "?tercatat=" + act.written());
        });
    }

    /** The name of the field with the reason for an act: each form of the page has one of its own. */
    public static String reasonField(VersionAct act, String version) {
        return "alasan-" + act.written() + (version.isEmpty() ? "" : "-" + version);
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

package id.talaksana.http.admin.settings;

import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.http.admin.pages.OwnAgency;
import id.talaksana.http.admin.versions.CandidateVersion;
import id.talaksana.http.admin.versions.PreparedFiles;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.staff.StaffVisit;
import java.util.Map;
import java.util.Optional;

/**
 * What is prepared, or the version in force where nothing is, as a form changes it. A form keeps nothing that is wrong: whoever
 * wants to, writes the file itself.
 */
record PreparedChange(OwnAgency own, StaffVisit d, Map<String, byte[]> files, Inspection found) {

    static PreparedChange of(OwnAgency own, StaffVisit d) {
        return of(own, d, new PreparedFiles(own).begun(d));
    }

    private static PreparedChange of(OwnAgency own, StaffVisit d, Map<String, byte[]> files) {
        return new PreparedChange(own, d, files, CandidateVersion.inspected(own.core(), own.of(d), files));
    }

    /** Empty as long as there are errors in its files. */
    Optional<AgencyDefinition> definition() {
        return found.definition();
    }

    /** Keeps changed files, unless something is wrong in them then: that is told at the form. */
    PageAnswer keep(Entered e, String field, Map<String, byte[]> changed, String here) {
        of(own, d, changed).found.diagnostics().stream()
                .filter(Diagnostic::isError)
                .forEach(error -> e.wrong(field, d.v().say(error.message()) + " " + d.v().say(error.remedy())));
        if (!e.sound()) {
            return null;
        }
        new PreparedFiles(own).put(d, changed);
        return PageAnswer.moved(303, here + "?tercatat=ya");
    }
}

package id.talaksana.http.desk.cases;

import id.talaksana.api.applications.SubmittedFile;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.ShownFile;
import id.talaksana.http.kit.staff.StaffVisit;
import java.util.List;
import java.util.stream.Stream;

/** What was handed in for a case's requirements, as whoever handles it sees it. */
public record HandedIn(HandledCase c, List<SubmittedFile> files) {

    /** Empty for whoever does not handle the case, and as long as files cannot be reached: the rest is there all the same. */
    static HandedIn of(CoreServices core, HandledCase c) {
        try {
            return new HandedIn(c, core.submittedFiles().list(c.who(), c.file().id()));
        } catch (Refusal refusal) {
            return new HandedIn(c, List.of());
        }
    }

    /** The requirements that there are files for. */
    public List<Requirement> requirements() {
        Stream<Requirement> all = c.service().knownRequirements().stream();
        return all.filter(each -> !of(each).isEmpty()).toList();
    }

    public List<SubmittedFile> of(Requirement requirement) {
        return files.stream()
                .filter(file -> file.requirement().equals(requirement.id()))
                .toList();
    }

    /** What comes before the number of a file. */
    public String base() {
        return "/meja/berkas/" + c.file().id() + "/unggahan/";
    }

    /** One of them, at its address. */
    static PageAnswer file(CoreServices core, StaffVisit d, HandledCase c) {
        Enclosure file = core.submittedFiles().file(d.who(), c.file().id(), ShownFile.number(d.v().segment(4)));
        return ShownFile.of(file);
    }
}

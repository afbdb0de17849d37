package id.talaksana.api.applications;

import id.talaksana.api.cases.FollowedCase;
import java.util.List;

/**
 * A case as its applicant sees it, and what may be done with it.
 *
 * @param files those on the record, and those that were chosen and wait to be sent
 * @param requirements ids of the documents that files may be handed in for
 * @param turn id of the step in which the applicant has to act here; null: none
 * @param reason why, in the officer's words; null where nothing was sent back
 * @param mayWithdraw whether it may be taken back here
 */
public record OwnCase(
        FollowedCase followed,
        List<SubmittedFile> files,
        List<String> requirements,
        String turn,
        String reason,
        boolean mayWithdraw) {
    public OwnCase {
        files = List.copyOf(files);
        requirements = List.copyOf(requirements);
    }

    /** Its files for a requirement. */
    public List<SubmittedFile> filesOf(String requirement) {
        return files.stream()
                .filter(file -> file.requirement().equals(requirement))
                .toList();
    }
}

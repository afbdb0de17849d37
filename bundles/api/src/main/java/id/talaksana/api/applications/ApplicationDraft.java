package id.talaksana.api.applications;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.definition.AgencyDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An application that is being written.
 *
 * @param definition the one in use now, by which it is asked and will be sent
 * @param service id of its service
 * @param questions all that are asked after the answers so far, in order
 * @param files what was chosen so far
 * @param endsAt when it is thrown away, unless it is sent before
 * @param sent the case that it became; null: it is not sent
 * @param code what it is found with again
 */
public record ApplicationDraft(
        CaseId id,
        AgencyDefinition definition,
        String service,
        List<Question> questions,
        List<SubmittedFile> files,
        Instant begunAt,
        Instant endsAt,
        CaseId sent,
        String code) {
    public ApplicationDraft {
        questions = List.copyOf(questions);
        files = List.copyOf(files);
    }

    /** The first question that is not settled; empty: it can be looked through and sent. */
    public Optional<Question> next() {
        return questions.stream().filter(question -> !question.isSettled()).findFirst();
    }

    /** One of its questions. */
    public Optional<Question> question(String questionId) {
        return questions.stream()
                .filter(question -> question.id().equals(questionId))
                .findFirst();
    }

    /** Its files for a requirement. */
    public List<SubmittedFile> filesOf(String requirement) {
        return files.stream()
                .filter(file -> file.requirement().equals(requirement))
                .toList();
    }
}

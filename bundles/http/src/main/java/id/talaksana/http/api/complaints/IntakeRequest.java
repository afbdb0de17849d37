package id.talaksana.http.api.complaints;

import id.talaksana.api.complaints.Complaint;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.complaints.Intake;
import id.talaksana.http.kit.request.Parameters;
import java.util.List;

/**
 * Body of the request by which an officer takes in what came by telephone, mail, letter box or visit: a complaint, and how
 * and when it came.
 *
 * @param channel id of a channel of the agency's document, or a kind of channel
 * @param receivedAt when it came; absent: now
 */
public record IntakeRequest(
        String title,
        String chronology,
        String eventDate,
        String category,
        String location,
        String service,
        String caseNumber,
        String step,
        String reporterName,
        String reporterContact,
        boolean anonymous,
        boolean confidential,
        String channel,
        String receivedAt) {

    public Complaint complaint(String agency, List<Enclosure> files, String requestKey) {
        return new Complaint(
                agency,
                title,
                chronology,
                Parameters.day("eventDate", eventDate),
                category,
                location,
                service,
                caseNumber,
                step,
                reporterName,
                reporterContact,
                anonymous,
                confidential,
                Intake.OFFICER,
                channel,
                Parameters.instant("receivedAt", receivedAt),
                files,
                requestKey);
    }

    @Override
    public String toString() {
        return "IntakeRequest";
    }
}

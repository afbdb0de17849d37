package id.talaksana.http.api.complaints;

import id.talaksana.api.complaints.Complaint;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.complaints.Intake;
import id.talaksana.http.kit.request.Parameters;
import java.util.List;

/** Body of the request that files a complaint. Title, chronology and the event's date are needed. */
public record ComplaintRequest(
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
        boolean confidential) {

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
                Intake.REST,
                null,
                null,
                files,
                requestKey);
    }

    @Override
    public String toString() {
        return "ComplaintRequest";
    }
}

package id.talaksana.rest;

import id.talaksana.api.complaints.Complaint;
import id.talaksana.api.complaints.Intake;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Body of the request that files a complaint. Title, chronology and the event's date are needed. */
record ComplaintRequest(
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
        boolean contactWanted,
        boolean anonymous,
        boolean confidential) {

    Complaint complaint(String agency, String requestKey) {
        return new Complaint(
                agency,
                title,
                chronology,
                day(),
                category,
                location,
                service,
                caseNumber,
                step,
                reporterName,
                reporterContact,
                contactWanted,
                anonymous,
                confidential,
                Intake.REST,
                null,
                List.of(),
                requestKey);
    }

    private LocalDate day() {
        try {
            return eventDate == null ? null : LocalDate.parse(eventDate);
        } catch (DateTimeParseException e) {
            throw Parameters.bad(
                    "eventDate", "harus tanggal TTTT-BB-HH, misalnya 2025-10-22", "must be a date, such as 2025-10-22");
        }
    }

    @Override
    public String toString() {
        return "ComplaintRequest";
    }
}

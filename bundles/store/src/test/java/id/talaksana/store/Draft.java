package id.talaksana.store;

import id.talaksana.api.complaints.Complaint;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.complaints.Intake;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A complaint in the making: sound until a test changes something about it. */
final class Draft {
    String title = "Antrean";
    String chronology = "Dua jam tanpa kabar.";
    LocalDate eventDate = LocalDate.of(2026, 7, 3);
    String category;
    String location;
    String service;
    String caseNumber;
    String step;
    String name;
    String contact;
    boolean anonymous;
    boolean confidential;
    Intake intake = Intake.REST;
    String channel;
    Instant receivedAt;
    List<Enclosure> enclosures = List.of();
    String key;

    Draft about(String aService, String aStep) {
        service = aService;
        step = aStep;
        return this;
    }

    /** As an officer writes down what came by a channel. */
    Draft by(String aChannel) {
        intake = Intake.OFFICER;
        channel = aChannel;
        return this;
    }

    Draft of(String aName, String aContact) {
        name = aName;
        contact = aContact;
        return this;
    }

    Draft hidden(boolean isAnonymous, boolean isConfidential) {
        anonymous = isAnonymous;
        confidential = isConfidential;
        return this;
    }

    Complaint to(String agency) {
        return new Complaint(
                agency,
                title,
                chronology,
                eventDate,
                category,
                location,
                service,
                caseNumber,
                step,
                name,
                contact,
                anonymous,
                confidential,
                intake,
                channel,
                receivedAt,
                enclosures,
                key);
    }
}

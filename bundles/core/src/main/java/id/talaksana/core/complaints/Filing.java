package id.talaksana.core.complaints;

import static id.talaksana.core.complaints.TicketRules.invalid;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.complaints.Complaint;
import id.talaksana.api.complaints.Complaints;
import id.talaksana.api.definition.ComplaintChannel;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.store.StoredTicket;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.words.CoreWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides whether a complaint may be filed, and how its ticket begins. No effects, no store.
 *
 * @param now when it is received: its deadlines count from then
 */
record Filing(TicketTerms terms, Instant now) {
    private static final Duration OLDEST = Duration.ofDays(366);

    /** When a complaint is received: now, or before that as an officer says. */
    static Instant received(Complaint c, Instant now) {
        Instant received = c.receivedAt() == null ? now : c.receivedAt().truncatedTo(ChronoUnit.MILLIS);
        if (received.isAfter(now) || received.isBefore(now.minus(OLDEST))) {
            throw invalid(CoreWords.text("the-time-of-receipt-is-now"), List.of());
        }
        return received;
    }

    StoredTicket decide(Complaint c, String number, String codeHash) {
        complete(c);
        happened(c.eventDate());
        about(c);
        channel(c);
        StoredTicket unsigned = new StoredTicket(
                c.agency(),
                number,
                c.agency(),
                null,
                terms.definition().digest(),
                terms.definition().version(),
                c.intake(),
                c.channel(),
                content(c),
                c.anonymous(),
                c.confidential(),
                name(c),
                contact(c),
                codeHash,
                now,
                TicketRecord.begun(c.service()),
                terms.clock(now, terms.procedure().verifyWithin().value()),
                null,
                0,
                0);
        return unsigned.withHead(TicketRecord.opening(unsigned));
    }

    /** Of several parts that are missing all are named at once. */
    private static void complete(Complaint c) {
        Map<String, Object> needed = new LinkedHashMap<>();
        needed.put("title", c.title());
        needed.put("chronology", c.chronology());
        needed.put("eventDate", c.eventDate());
        List<String> missing = needed.entrySet().stream()
                .filter(part ->
                        part.getValue() == null || part.getValue().toString().isBlank())
                .map(Map.Entry::getKey)
                .toList();
        if (missing.size() > 1) {
            throw invalid(CoreWords.text("these-parts-are-missing", String.join(", ", missing)), missing);
        }
    }

    private void happened(LocalDate day) {
        LocalDate today = LocalDate.ofInstant(now, terms.office().zone());
        if (day == null || day.isAfter(today) || day.isBefore(today.minusYears(100))) {
            throw invalid(CoreWords.text("the-events-date-is-the-day"), List.of());
        }
    }

    private static String name(Complaint c) {
        String name = optional(c.reporterName());
        return c.anonymous() ? null : name;
    }

    private static String contact(Complaint c) {
        String contact = optional(c.reporterContact());
        return c.anonymous() ? null : contact;
    }

    /** Whether a complaint asks for what this ticket was filed with, but for its files. */
    static boolean asksFor(StoredTicket t, Complaint c) {
        return t.content().equals(content(c))
                && t.anonymous() == c.anonymous()
                && t.confidential() == c.confidential()
                && Objects.equals(t.channel(), c.channel())
                && Objects.equals(t.reporterName(), name(c))
                && Objects.equals(t.reporterContact(), contact(c))
                && (c.receivedAt() == null
                        || c.receivedAt().truncatedTo(ChronoUnit.MILLIS).equals(t.filedAt()));
    }

    /** What is filed, in the form in which it is kept. */
    static StoredTicket.Content content(Complaint c) {
        WrittenText.checkLine(c.title());
        return new StoredTicket.Content(
                required(CoreWords.text("title"), c.title(), Complaints.MAX_TITLE),
                required(CoreWords.text("chronology"), c.chronology(), Complaints.MAX_TEXT),
                c.eventDate(),
                optional(c.category()),
                optional(c.location()),
                c.service(),
                c.caseNumber() == null
                        ? null
                        : CaseId.parse(c.caseNumber()).map(CaseId::toString).orElse(null),
                c.step());
    }

    /**
     * A ticket that another agency forwarded, as this one begins with it.
     *
     * @param there what this agency has of it already: then it goes on with that
     */
    StoredTicket takenOver(StoredTicket t, Optional<StoredTicket> there) {
        StoredTicket.Clock verifying =
                terms.clock(now, terms.procedure().verifyWithin().value());
        StoredTicket.Status received = TicketRecord.begun(null);
        if (there.isPresent()) {
            return there.get().at(received, verifying);
        }
        StoredTicket taken = new StoredTicket(
                terms.definition().agency().id(),
                t.number(),
                t.origin(),
                t.agency(),
                terms.definition().digest(),
                terms.definition().version(),
                t.intake(),
                null,
                t.content(),
                t.anonymous(),
                t.confidential(),
                t.reporterName(),
                t.reporterContact(),
                t.codeHash(),
                t.filedAt(),
                received,
                verifying,
                null,
                0,
                0);
        return taken.withHead(TicketRecord.opening(taken));
    }

    /** People also come by ways that the agency's document does not name: then the kind of way stands for the channel. */
    private void channel(Complaint c) {
        List<String> known = Stream.concat(
                        terms.channels().keySet().stream(),
                        Stream.of(ComplaintChannel.Kind.values()).map(ComplaintChannel.Kind::toString))
                .distinct()
                .toList();
        if (c.channel() != null && !known.contains(c.channel())) {
            throw invalid(CoreWords.text("there-is-no-such-channel-choose"), known);
        }
    }

    private void about(Complaint c) {
        Optional<PublicService> service =
                c.service() == null ? Optional.empty() : terms.definition().service(c.service());
        requireService(c, service);
        requireStep(c, service);
        if (c.caseNumber() != null && CaseId.parse(c.caseNumber()).isEmpty()) {
            throw invalid(CoreWords.text("that-is-no-case-number"), List.of());
        }
    }

    private void requireService(Complaint c, Optional<PublicService> service) {
        if (c.service() != null && service.isEmpty()) {
            throw invalid(
                    CoreWords.text("this-agency-has-no-such-service"),
                    terms.definition().services().stream()
                            .map(PublicService::id)
                            .toList());
        }
    }

    private static void requireStep(Complaint c, Optional<PublicService> service) {
        if (c.step() != null && service.flatMap(s -> s.step(c.step())).isEmpty()) {
            throw invalid(
                    CoreWords.text("this-service-has-no-such-step"),
                    service.map(s -> s.steps().stream().map(Step::id).toList()).orElse(List.of()));
        }
    }

    private static String required(Text sentence, String text, int most) {
        WrittenText.check(text);
        if (text == null || text.isBlank() || text.strip().length() > most) {
            throw invalid(CoreWords.text("write-the-in-1-to-characters", sentence, most), List.of());
        }
        return text.strip();
    }

    private static String optional(String text) {
        WrittenText.checkLine(text);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > Complaints.MAX_SHORT) {
            throw invalid(CoreWords.text("category-location-name-and-contact", Complaints.MAX_SHORT), List.of());
        }
        return text.strip();
    }
}

package id.talaksana.api.complaints;

import java.time.Instant;

/**
 * What everybody may know of a ticket.
 *
 * @param title null when confidential or not verified yet; the location likewise
 * @param answer the newest answer; null when there is none, or when confidential
 */
public record PublicTicket(
        TicketId id,
        String agency,
        TicketState state,
        String complaintClass,
        String classLabel,
        String service,
        String title,
        String location,
        String answer,
        Instant filedAt,
        Instant updatedAt,
        Instant dueAt) {}

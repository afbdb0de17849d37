package id.talaksana.core.complaints;

import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.catalogue.DefinitionLanguage;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.ComplaintChannel;
import id.talaksana.api.definition.ComplaintProcedure;
import id.talaksana.api.definition.ComplaintProcedure.ComplaintClass;
import id.talaksana.api.store.StoredTicket;
import id.talaksana.api.text.Sourced;
import id.talaksana.core.calendar.OfficeTime;
import id.talaksana.core.calendar.WorkTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The terms of a ticket: its pinned definition's complaint procedure, or the general one of the day it was filed. */
record TicketTerms(AgencyDefinition definition, ComplaintProcedure procedure, OfficeTime office) {

    static TicketTerms of(
            AgencyDefinition definition, Instant filedAt, WorkingCalendar calendar, DefinitionLanguage language) {
        OfficeTime office = new OfficeTime(
                definition.agency().timeZone().value(), definition.agency().workingHours(), calendar, language);
        ComplaintProcedure own = definition.complaintProcedure();
        LocalDate day = LocalDate.ofInstant(filedAt, office.zone());
        return new TicketTerms(definition, own == null ? language.generalComplaintProcedure(day) : own, office);
    }

    /** A clock of so many working days; one that stands still when none are set. */
    StoredTicket.Clock clock(Instant from, Integer days) {
        return clock(from, days, null);
    }

    /** The same time counted anew, by the calendar of now. */
    StoredTicket.Clock anew(StoredTicket.Clock before) {
        return clock(before.from(), before.days(), before.hours());
    }

    private StoredTicket.Clock clock(Instant from, Integer days, Integer hours) {
        Instant due = days != null
                ? office.end(from, days)
                : hours == null ? null : workTime().after(from, Duration.ofHours(hours), definition.agency());
        return new StoredTicket.Clock(from, days, hours, due, due, office.edition());
    }

    private WorkTime workTime() {
        return new WorkTime(office.calendar(), office.language()::generalOfficeHours);
    }

    /** The time to answer, counted from a moment. */
    StoredTicket.Clock toAnswer(Instant from, String complaintClass) {
        Optional<ComplaintClass> terms = procedure.complaintClass(complaintClass);
        return clock(
                from,
                terms.map(ComplaintClass::answerWithin).map(Sourced::value).orElse(null),
                terms.map(ComplaintClass::answerWithinHours).map(Sourced::value).orElse(null));
    }

    /** The channels of the agency's documents by id; the first of an id counts. */
    Map<String, ComplaintChannel> channels() {
        Map<String, ComplaintChannel> channels = new LinkedHashMap<>();
        definition.services().forEach(s -> s.knownChannels().forEach(c -> channels.putIfAbsent(c.id(), c)));
        return channels;
    }

    /**
     * To whom late tickets go, in order: as the ticket's own channel has it, else the agency's own procedure, else the
     * first channel of the document that has an order, else the general procedure. Where that channel is a named office, what
     * came by another way goes to that office first.
     */
    List<Sourced<String>> order(String channel) {
        Map<String, ComplaintChannel> channels = channels();
        if (channel != null
                && channels.containsKey(channel)
                && !channels.get(channel).escalation().isEmpty()) {
            return channels.get(channel).escalation();
        }
        if (definition.complaintProcedure() != null) {
            return procedure.escalation();
        }
        return channels.values().stream()
                .filter(c -> !c.escalation().isEmpty())
                .findFirst()
                .map(TicketTerms::fromItsOfficeOn)
                .orElse(procedure.escalation());
    }

    private static List<Sourced<String>> fromItsOfficeOn(ComplaintChannel channel) {
        boolean office = channel.kind() == ComplaintChannel.Kind.OFFICER
                && channel.address() != null
                && channel.address().known();
        return office
                ? Stream.concat(Stream.of(channel.address()), channel.escalation().stream())
                        .toList()
                : channel.escalation();
    }

    boolean isActor(String id) {
        return definition.services().stream().anyMatch(s -> s.actor(id).isPresent());
    }
}

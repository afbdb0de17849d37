package id.talaksana.store.complaints;

import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.store.StoredTicket;
import id.talaksana.store.columns.EnumColumns;
import id.talaksana.store.columns.TextColumns;
import id.talaksana.store.columns.TimeColumns;
import javax.persistence.Column;
import javax.persistence.MappedSuperclass;

/** Where a ticket stands: what its rows change. */
@MappedSuperclass
public abstract class TicketStanding {
    public String state;

    @Column(name = "complaint_class")
    public String complaintClass;

    public String service;

    @Column(name = "disposed_to")
    public String disposedTo;

    public int escalation;

    @Column(name = "escalated_to")
    public String escalatedTo;

    @Column(name = "closed_at")
    public Long closedAt;

    @Column(name = "forwarded_to")
    public String forwardedTo;

    @Column(name = "clock_from")
    public long clockFrom;

    @Column(name = "clock_days")
    public Integer clockDays;

    @Column(name = "clock_hours")
    public Integer clockHours;

    @Column(name = "due_at")
    public Long dueAt;

    @Column(name = "wake_at")
    public Long wakeAt;

    public int calendar;

    public String head;

    @Column(name = "rows_count")
    public int rowsCount;

    /** Takes over what a change may change. */
    public void goOn(StoredTicket t) {
        state = EnumColumns.text(t.status().state());
        complaintClass = t.status().complaintClass();
        service = t.status().service();
        disposedTo = TextColumns.exact(t.status().disposedTo());
        escalation = t.status().escalation();
        escalatedTo = t.status().escalatedTo();
        closedAt = TimeColumns.millisOrNull(t.status().closedAt());
        forwardedTo = t.status().forwardedTo();
        clockFrom = TimeColumns.millis(t.clock().from());
        clockDays = t.clock().days();
        clockHours = t.clock().hours();
        dueAt = TimeColumns.millisOrNull(t.clock().dueAt());
        wakeAt = TimeColumns.millisOrNull(t.clock().wakeAt());
        calendar = t.clock().calendar();
        head = t.head();
        rowsCount = t.rows();
    }

    StoredTicket.Status status() {
        return new StoredTicket.Status(
                EnumColumns.of(TicketState.class, state),
                complaintClass,
                service,
                disposedTo,
                escalation,
                escalatedTo,
                TimeColumns.instant(closedAt),
                forwardedTo);
    }

    StoredTicket.Clock clock() {
        return new StoredTicket.Clock(
                TimeColumns.instant(clockFrom),
                clockDays,
                clockHours,
                TimeColumns.instant(dueAt),
                TimeColumns.instant(wakeAt),
                calendar);
    }
}

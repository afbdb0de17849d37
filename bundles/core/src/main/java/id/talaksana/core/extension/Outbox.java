package id.talaksana.core.extension;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.store.AgendaStore;
import id.talaksana.api.store.AgendaStore.Entry;
import id.talaksana.api.store.NoticeStore;
import id.talaksana.api.store.NoticeStore.Receipt;
import id.talaksana.core.agenda.Dates;
import id.talaksana.core.asked.Answer;
import id.talaksana.core.asked.Asker;
import id.talaksana.core.notices.MailSet;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What notifiers are to be told, and what they answered. It is written with the step that it tells of. */
@Component(service = Outbox.class)
public final class Outbox {
    static final String KIND = "notices";

    private final AgendaStore agenda;
    private final NoticeStore notices;
    private final Clock clock;

    @Activate
    public Outbox(@Reference AgendaStore agenda, @Reference NoticeStore notices, @Reference Clock clock) {
        this.agenda = agenda;
        this.notices = notices;
        this.clock = clock;
    }

    /** Where nobody is ever told and no day is waited for, for tests. */
    public static Outbox none() {
        return new Outbox(null, null, null);
    }

    /** Runs work in one transaction with what it enters here. */
    public <T> T together(Supplier<T> work) {
        return agenda == null ? work.get() : agenda.together(work);
    }

    /** Has a notifier told as soon as the transaction is committed. */
    public void enter(Notice notice) {
        agenda.enter(new Entry(notice.step().agency(), KIND, notice.subject(), now(), notice.written()));
    }

    /** Has those who apply in a round told by mail. */
    void enter(MailSet set) {
        if (agenda != null) {
            agenda.enter(set.entry(now()));
        }
    }

    /** Has the days of these rows of a case do what they do, when they come. */
    public void enter(CaseFile c, List<StepRow> opened) {
        if (agenda != null) {
            Dates.of(c, opened).forEach(agenda::enter);
        }
    }

    /** Has an answer brought to the agency that asked for a case. */
    void enter(CaseFile c, Answer answer) {
        Asker.of(c).ifPresent(asking -> agenda.enter(answer.entry(asking, now())));
    }

    void told(Notice notice, String receipt) {
        CaseId id = CaseId.parse(notice.step().caseId()).orElseThrow();
        notices.told(new Receipt(id, notice.step().row(), notice.call().name(), receipt, now()));
    }

    /** What was answered about a case so far. */
    public List<Receipt> receipts(Scope scope, CaseId id) {
        return notices == null ? List.of() : notices.receipts(scope, id);
    }

    /** Milliseconds are what both databases keep exactly. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

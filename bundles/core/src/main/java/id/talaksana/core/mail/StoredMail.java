package id.talaksana.core.mail;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.mail.ApplicantMail;
import id.talaksana.api.mail.UndeliveredMail;
import id.talaksana.api.store.mail.MailStore;
import id.talaksana.core.rounds.RoundBook;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Mail to applicants, for whoever may see their round. */
@Component(service = ApplicantMail.class)
public final class StoredMail implements ApplicantMail {
    private final RoundBook book;
    private final MailStore store;

    @Activate
    public StoredMail(@Reference RoundBook book, @Reference MailStore store) {
        this.book = book;
        this.store = store;
    }

    @Override
    public List<UndeliveredMail> undelivered(Account who, CaseId round) {
        return store.undelivered(book.seen(who, round).scope(), round, MOST);
    }
}

package id.talaksana.api.complaints;

import id.talaksana.api.access.Account;
import id.talaksana.api.text.Diagnostic.Text;
import java.util.List;
import java.util.Optional;

/** A counter that nobody is expected at: those of tests answer what their tests ask. */
public class NoComplaints implements Complaints, ComplaintHandling {
    @Override
    public ComplaintForm form(String agency) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Filed file(Optional<Account> who, Complaint complaint, String address) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TicketView follow(TicketId id, String code, String address) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TicketView reply(TicketId id, String code, Reply reply, String address) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<PublicTicket> published(String agency, PublicQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PublicTicket published(TicketId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ComplaintCounts counts(String agency) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TicketPage list(Account who, TicketQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ticket find(Account who, TicketId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ticket outline(Account who, TicketId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ticket perform(Account who, TicketDeed deed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Enclosure enclosure(Account who, TicketId id, int number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Text> verify(Account who, TicketId id) {
        throw new UnsupportedOperationException();
    }
}

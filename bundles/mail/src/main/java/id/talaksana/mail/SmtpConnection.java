package id.talaksana.mail;

import java.io.ByteArrayInputStream;
import javax.mail.Address;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.Transport;
import javax.mail.internet.MimeMessage;

/** A conversation with a mail server, for as many mails as there are. */
record SmtpConnection(Session session, Transport transport) implements AutoCloseable {

    static SmtpConnection open(MailServer server) throws MessagingException {
        Session session = Session.getInstance(server.settings());
        Transport transport = session.getTransport(server.protocol());
        transport.connect(server.host(), server.port(), server.user(), server.password());
        return new SmtpConnection(session, transport);
    }

    /** The message is given as it is written: nothing of it is made anew, its Message-ID least of all. */
    void send(MailToSend mail) throws MessagingException {
        MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(mail.written()));
        transport.sendMessage(message, new Address[] {mail.to()});
    }

    @Override
    public void close() throws MessagingException {
        transport.close();
    }
}

package id.talaksana.api.mail;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Gives mail to the installation's mail server. */
@ProviderType
public interface MailCarrier {

    /** Whether the installation has a mail server. */
    boolean isSet();

    /** Where visitors reach the portal, such as {@code https://layanan.contoh.go.id}; empty: the installation does not say. */
    String portal();

    /**
     * Gives mails away, in their order.
     *
     * @return those that the server does not take, by key, each with the reason in one line
     * @throws id.talaksana.api.text.Refusal when the server is not there: some of them may have been given away; with the same keys
     *     all may be given again
     */
    Map<String, String> carry(List<Mail> mails);
}

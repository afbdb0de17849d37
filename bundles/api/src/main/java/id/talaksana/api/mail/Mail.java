package id.talaksana.api.mail;

import id.talaksana.api.text.Diagnostic.Text;
import java.time.ZoneId;

/**
 * A mail as it is given to a {@link MailCarrier}.
 *
 * @param key what its Message-ID is made of: the same however often it is sent, and no other mail's
 * @param to one address
 * @param zone in which its date is written
 */
public record Mail(String key, String to, Text subject, Text body, ZoneId zone) {}

package id.talaksana.mail;

import id.talaksana.mail.words.MailWords;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Where mail is given to, as an address of the form {@code smtp://user:password@host:port?from=sender&tls=required&portal=address}. With
 * {@code smtps} all of it is within TLS; with {@code tls=required} nothing is said before TLS has begun, without it TLS is used
 * where the server offers it.
 *
 * @param user null: the server asks nobody who they are
 * @param portal where visitors reach the portal, as mail names it, without a slash at its end; empty: mail names no host
 */
record MailServer(
        boolean secure,
        String host,
        int port,
        String user,
        String password,
        String from,
        boolean tlsRequired,
        String portal) {
    private static final int PLAIN_PORT = 25;
    private static final int SECURE_PORT = 465;
    /** Shorter than the time that an extension is given. */
    private static final String MILLIS = "4000";

    static MailServer parse(String address) throws MailFailure {
        try {
            URI uri = new URI(address);
            boolean secure = "smtps".equals(uri.getScheme());
            Map<String, String> said = said(uri.getRawQuery());
            String from = said.remove("from");
            String tls = said.remove("tls");
            String portal = said.getOrDefault("portal", "");
            said.remove("portal");
            boolean known = said.isEmpty()
                    && (tls == null || tls.equals("required"))
                    && (portal.isEmpty() || portal.matches("https?://[^/?#\\s]+(/[^?#\\s]*)?"));
            if (!secure && !"smtp".equals(uri.getScheme()) || uri.getHost() == null || from == null || !known) {
                throw wrong(withoutSecret(uri));
            }
            String[] login = uri.getRawUserInfo() == null
                    ? new String[0]
                    : uri.getRawUserInfo().split(":", 2);
            int port = uri.getPort() > 0 ? uri.getPort() : secure ? SECURE_PORT : PLAIN_PORT;
            return new MailServer(
                    secure,
                    uri.getHost(),
                    port,
                    login.length == 0 ? null : decoded(login[0]),
                    login.length < 2 ? null : decoded(login[1]),
                    from,
                    tls != null,
                    portal.replaceFirst("/+$", ""));
        } catch (URISyntaxException e) {
            throw wrong(e.getReason());
        }
    }

    private static MailFailure wrong(String what) {
        return new MailFailure(MailWords.text("the-mail-server-is-set-wrongly", what));
    }

    private static String withoutSecret(URI uri) {
        return uri.getScheme() + "://" + uri.getHost();
    }

    private static Map<String, String> said(String query) {
        Map<String, String> said = new HashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String[] parts = pair.split("=", 2);
            said.put(parts[0], parts.length < 2 ? "" : decoded(parts[1]));
        }
        return said;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The settings of Jakarta Mail. */
    Properties settings() {
        String protocol = protocol();
        Properties settings = new Properties();
        settings.setProperty("mail.transport.protocol", protocol);
        String its = "mail." + protocol + ".";
        settings.setProperty(its + "host", host);
        settings.setProperty(its + "port", Integer.toString(port));
        settings.setProperty(its + "auth", Boolean.toString(user != null));
        settings.setProperty(its + "from", from);
        settings.setProperty(its + "connectiontimeout", MILLIS);
        settings.setProperty(its + "timeout", MILLIS);
        settings.setProperty(its + "writetimeout", MILLIS);
        settings.setProperty(its + "starttls.enable", "true");
        settings.setProperty(its + "starttls.required", Boolean.toString(tlsRequired));
        settings.setProperty(its + "ssl.checkserveridentity", "true");
        return settings;
    }

    String protocol() {
        return secure ? "smtps" : "smtp";
    }
}

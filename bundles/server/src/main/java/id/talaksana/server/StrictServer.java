package id.talaksana.server;

import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** How the container's server is set up; {@code etc/jetty.xml} asks for it before anybody can ask the server. */
public final class StrictServer {
    private static final String LOOPBACK = "127.0.0.1";
    /** In milliseconds, without a byte. */
    private static final long LONGEST_SILENCE = 20_000;

    private StrictServer() {}

    /** Lets a server that has no connector yet listen at this port, for this machine alone. */
    public static void configure(Server server, int port) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        // Whoever is sent on is sent to where the request came from, whatever it calls that place.
        http.setRelativeRedirectAllowed(true);
        http.addCustomizer(new NotYetOpen());
        http.addCustomizer(new SoundRequests());
        ServerConnector connector = new ServerConnector(server, new StrictConnections(http));
        connector.setHost(LOOPBACK);
        connector.setPort(port);
        connector.setIdleTimeout(LONGEST_SILENCE);
        server.addConnector(connector);
        PlainErrors errors = new PlainErrors();
        server.setErrorHandler(errors);
        server.addEventListener(errors);
    }
}

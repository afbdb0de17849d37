package id.talaksana.server;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;

/**
 * Says "not yet" to everybody until the API answers, the last of the faces: before it, a framework of it would answer that
 * there is nothing at any address, and whoever watches the start would take that for an answer.
 */
final class NotYetOpen implements HttpConfiguration.Customizer {
    /** What the API answers out of its own bundle, whatever else is there. */
    private static final String QUESTION = "HEAD /api/openapi.json HTTP/1.0\r\n\r\n";

    private static final String YES = "HTTP/1.1 " + HttpStatus.OK_200 + " ";

    private static final long PATIENCE_SECONDS = 2;

    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile boolean open;

    @Override
    public void customize(Connector connector, HttpConfiguration configuration, Request request) {
        if (!open && !opens(connector.getServer())) {
            PlainAnswer.refuse(request, HttpStatus.SERVICE_UNAVAILABLE_503);
        }
    }

    /** One visitor asks for all: whoever comes meanwhile comes too early. */
    private boolean opens(Server server) {
        if (!asking.compareAndSet(false, true)) {
            return false;
        }
        try {
            open = answers(server);
            return open;
        } finally {
            asking.set(false);
        }
    }

    /** By a door that nobody outside has; whatever goes wrong at it, the API does not answer yet. */
    private static boolean answers(Server server) {
        LocalConnector door = new LocalConnector(server);
        try {
            door.start();
            String answer = door.getResponse(QUESTION, PATIENCE_SECONDS, TimeUnit.SECONDS);
            return answer != null && answer.startsWith(YES);
        } catch (Exception e) {
            return false;
        } finally {
            stop(door);
        }
    }

    private static void stop(LocalConnector door) {
        try {
            door.stop();
        } catch (Exception e) {
            throw new IllegalStateException("a door of the server's own does not close", e);
        }
    }
}

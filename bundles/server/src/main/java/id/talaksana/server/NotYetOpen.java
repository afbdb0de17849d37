package id.talaksana.server;

import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;

/**
 * Says "not yet" to everybody until the API has come, the last of the faces: before it, a framework of it would answer that
 * there is nothing at any address, and whoever watches the start would take that for an answer.
 */
final class NotYetOpen implements HttpConfiguration.Customizer {
    private volatile boolean open;

    @Override
    public void customize(Connector connector, HttpConfiguration configuration, Request request) {
        if (!open) {
            open = hasApi(connector.getServer());
            if (!open) {
                PlainAnswer.refuse(request, HttpStatus.SERVICE_UNAVAILABLE_503);
            }
        }
    }

    private static boolean hasApi(Server server) {
        return Stream.of(server.getChildHandlersByClass(ContextHandler.class))
                .map((Handler each) -> ((ContextHandler) each).getContextPath())
                .anyMatch("/api"::equals);
    }
}

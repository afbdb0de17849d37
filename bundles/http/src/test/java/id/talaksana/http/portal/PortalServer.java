package id.talaksana.http.portal;

import id.talaksana.api.access.TrustedProxies;
import id.talaksana.api.bodies.Bodies;
import id.talaksana.http.kit.CoreServices;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.rules.ExternalResource;

/** The portal's servlet behind a real HTTP port, as the whiteboard registers it. */
public final class PortalServer extends ExternalResource {
    public static final int MOST_BODIES = 8;

    private final CoreServices core;
    private final TrustedProxies proxies;
    private Server server;
    private final HttpClient client = HttpClient.newHttpClient();

    public PortalServer(CoreServices core) {
        this(core, TrustedProxies.configured());
    }

    public PortalServer(CoreServices core, TrustedProxies proxies) {
        this.core = core;
        this.proxies = proxies;
    }

    @Override
    protected void before() throws Exception {
        start(0);
    }

    public void start(int port) throws Exception {
        server = new Server(new InetSocketAddress("127.0.0.1", port));
        ServletContextHandler context = new ServletContextHandler(server, "/");
        Bodies bodies = new Bodies(Path.of("target", "bodies"), MOST_BODIES, 64 << 20);
        context.addServlet(new ServletHolder(new Portal(core, proxies, bodies)), "/*");
        server.start();
    }

    @Override
    protected void after() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getURI().getPort() + path);
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

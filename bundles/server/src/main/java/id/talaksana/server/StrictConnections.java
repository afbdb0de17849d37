package id.talaksana.server;

import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnection;
import org.eclipse.jetty.server.HttpConnectionFactory;

/** HTTP connections whose requests are read by a {@link StrictParser}. */
final class StrictConnections extends HttpConnectionFactory {

    StrictConnections(HttpConfiguration configuration) {
        super(configuration, HttpCompliance.RFC7230);
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        return configure(
                new HttpConnection(getHttpConfiguration(), connector, endPoint, getHttpCompliance(), false) {
                    @Override
                    protected HttpParser newHttpParser(HttpCompliance compliance) {
                        return new StrictParser(
                                newRequestHandler(), getHttpConfiguration().getRequestHeaderSize(), compliance);
                    }
                },
                connector,
                endPoint);
    }
}

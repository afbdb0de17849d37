package id.talaksana.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConnection;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.util.component.Container;

/** Errors of the server itself, as a {@link PlainAnswer}; and of each context that comes. */
final class PlainErrors extends ErrorHandler implements Container.InheritedListener {

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    public void doError(String target, Request baseRequest, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PlainAnswer.send(baseRequest, response);
    }

    /** Of a request that could not be read to its end; what was read of it the connection knows. */
    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields fields) {
        HttpConnection connection = HttpConnection.getCurrentConnection();
        Request request =
                connection == null ? null : connection.getHttpChannel().getRequest();
        return ByteBuffer.wrap(PlainAnswer.of(status, request, fields::put));
    }

    @Override
    public void beanAdded(Container parent, Object child) {
        if (child instanceof ContextHandler context && !(context.getErrorHandler() instanceof OfContext)) {
            context.setErrorHandler(new OfContext());
        }
    }

    @Override
    public void beanRemoved(Container parent, Object child) {
        // Its error handler goes with it.
    }

    /** Of the kind that Pax Web expects of a context. */
    private static final class OfContext extends ErrorPageErrorHandler {
        @Override
        public boolean errorPageForMethod(String method) {
            return true;
        }

        @Override
        public void doError(
                String target, Request baseRequest, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            PlainAnswer.send(baseRequest, response);
        }
    }
}

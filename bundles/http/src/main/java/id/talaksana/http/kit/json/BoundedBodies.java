package id.talaksana.http.kit.json;

import id.talaksana.api.bodies.Bodies;
import id.talaksana.api.bodies.Body;
import id.talaksana.api.bodies.BodyTooLarge;
import id.talaksana.api.bodies.Kept;
import id.talaksana.http.kit.access.ClientAddress;
import id.talaksana.http.kit.problem.Problem;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.words.HttpWords;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Function;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.PreMatching;
import javax.ws.rs.core.Context;
import javax.ws.rs.ext.WriterInterceptor;
import javax.ws.rs.ext.WriterInterceptorContext;
import org.apache.cxf.io.DelegatingInputStream;

/**
 * The one way to a request's body, whatever it is: let in within bounds, kept on disk while it arrives, and used only when it
 * is whole. What was answered before its end is read away, so that its sender comes to see the answer.
 */
@PreMatching
public class BoundedBodies implements ContainerRequestFilter, WriterInterceptor {
    private static final Problem BROKEN_OFF =
            Problem.of(ProblemType.BAD_REQUEST, HttpWords.text("the-requests-body-ends-too-early"));

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Bodies bodies;
    private final Bodies tables;
    private final ClientAddress address;

    @Context
    private HttpServletRequest request;

    /**
     * Within these bounds.
     *
     * @param tables of long tables, which are on disk while they are read, and few at a time
     */
    public BoundedBodies(Bodies bodies, Bodies tables, ClientAddress address) {
        this.bodies = bodies;
        this.tables = tables;
        this.address = address;
    }

    /**
     * Takes the body of the present request in and makes something of it; others have its room again only after that.
     *
     * @param longest how many bytes it may have
     * @param tooLarge what is said of a longer one
     */
    public <T> T read(int longest, Problem tooLarge, Function<Kept, T> use) {
        return read(bodies, longest, tooLarge, use);
    }

    /** The same of a table that memory would not hold. */
    public <T> T readTable(int longest, Problem tooLarge, Function<Kept, T> use) {
        return read(tables, longest, tooLarge, use);
    }

    private <T> T read(Bodies door, int longest, Problem tooLarge, Function<Kept, T> use) {
        try (Body body =
                door.take(request.getInputStream(), request.getContentLengthLong(), longest, address.of(request))) {
            return use.apply(body.keep());
        } catch (BodyTooLarge e) {
            throw tooLarge.exception();
        } catch (IOException e) {
            // Its sender has broken off, or is about to.
            throw BROKEN_OFF.exception();
        }
    }

    /**
     * The framework copies some bodies into memory before a method is called, and whatever is left of one before an answer
     * goes out, both without a bound: it gets none of it.
     */
    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getEntityStream() instanceof DelegatingInputStream stream) {
            stream.setInputStream(InputStream.nullInputStream());
        }
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        context.proceed();
        if (!READING.contains(request.getMethod()) && !request.getInputStream().isFinished()) {
            context.getOutputStream().flush();
            bodies.readAway(request.getInputStream(), address.of(request));
        }
    }
}

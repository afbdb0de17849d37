package id.talaksana.server;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.util.BufferUtil;

/**
 * Reads requests by the letter of RFC 9112 where Jetty is lenient: a proxy that reads such a request in another way would see
 * two requests where this server sees one, or one where it sees two. Lines end with CR LF, and chunks have no extensions.
 */
final class StrictParser extends HttpParser {
    /** Whether the head of a request is being read, to the blank line that ends it. */
    private boolean inHead = true;
    /** How many bytes of the present line there were; the line that ends a head has none. */
    private int ofLine;

    private boolean begun;
    private byte last;
    private ByteBuffer content;
    private int contentFrom;

    StrictParser(RequestHandler handler, int longestHead, HttpCompliance compliance) {
        super(handler, longestHead, compliance);
    }

    @Override
    public boolean parseNext(ByteBuffer buffer) {
        if (inHead && inHeaderState() && !hasSoundLines(buffer)) {
            BufferUtil.clear(buffer);
            badMessage(new BadMessageException(HttpStatus.BAD_REQUEST_400, "line without CR"));
            return false;
        }
        return super.parseNext(buffer);
    }

    /** Looks ahead over what is there of the head; the parser itself reads all of it before it is asked again. */
    private boolean hasSoundLines(ByteBuffer buffer) {
        for (int at = buffer.position(); at < buffer.limit() && inHead; at++) {
            byte now = buffer.get(at);
            if (now == '\n') {
                if (last != '\r') {
                    return false;
                }
                // Before a request there may be blank lines.
                inHead = !begun || ofLine > 0;
                ofLine = 0;
            } else if (now != '\r') {
                ofLine++;
                begun = true;
            }
            last = now;
        }
        return true;
    }

    @Override
    protected boolean parseContent(ByteBuffer buffer) {
        content = buffer;
        contentFrom = buffer.position();
        boolean handle = super.parseContent(buffer);
        if (buffer.position() > contentFrom) {
            last = buffer.get(buffer.position() - 1);
        }
        return handle;
    }

    @Override
    protected void setState(State state) {
        if (state == State.CHUNK_PARAMS) {
            throw new BadMessageException(HttpStatus.BAD_REQUEST_400, "chunk with an extension");
        }
        boolean read = getState() == State.CHUNK_SIZE && (state == State.CHUNK || state == State.TRAILER);
        if (read && beforeLineFeed() != '\r') {
            throw new BadMessageException(HttpStatus.BAD_REQUEST_400, "chunk without CR");
        }
        super.setState(state);
    }

    /** The byte before the line feed that was just read. */
    private byte beforeLineFeed() {
        int at = content.position() - 2;
        return at >= contentFrom ? content.get(at) : last;
    }

    @Override
    public void reset() {
        super.reset();
        inHead = true;
        begun = false;
        ofLine = 0;
        last = 0;
    }
}

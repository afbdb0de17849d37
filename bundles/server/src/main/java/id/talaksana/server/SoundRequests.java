package id.talaksana.server;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Collections;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/** Refuses what is well-formed HTTP, but means two things or nothing, before anything else reads it. */
final class SoundRequests implements HttpConfiguration.Customizer {
    /**
     * What may stand in an address as it is (RFC 3986), and what must be written with %. Browsers are less strict. Nothing is
     * tried twice, so that a long one needs no more of the stack than a short one.
     */
    private static final Pattern ADDRESS = Pattern.compile("(?:[A-Za-z0-9._~:/?#@!$&'()*+,;=-]++|%[0-9A-Fa-f]{2})*+");

    /** The brackets of an address of IPv6 stand before the path alone. */
    private static final Pattern AUTHORITY = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*");

    /** One step up behind a slash that is written with %: some read it as a step, others as a name. */
    private static final Pattern CLIMBING = Pattern.compile(
            "(?:%2f|%5c)(?:\\.|%2e){2}(?:/|%2f|%5c|;|$)|/(?:\\.|%2e){2}(?:%2f|%5c)", Pattern.CASE_INSENSITIVE);

    @Override
    public void customize(Connector connector, HttpConfiguration configuration, Request request) {
        String address = AUTHORITY.matcher(String.valueOf(request.getHttpURI())).replaceFirst("");
        boolean hosts =
                Collections.list(request.getHeaders(HttpHeader.HOST.asString())).size() > 1;
        boolean climbs = CLIMBING.matcher(address.split("[?#]", 2)[0]).find();
        if (hosts || climbs || BelowApi.is(request) && !ADDRESS.matcher(address).matches()) {
            PlainAnswer.refuse(request, HttpStatus.BAD_REQUEST_400);
        } else if (HttpMethod.TRACE.is(request.getMethod())) {
            PlainAnswer.refuse(request, HttpStatus.METHOD_NOT_ALLOWED_405);
        } else if (!isKnown(MimeTypes.getCharsetFromContentType(request.getContentType()))) {
            PlainAnswer.refuse(request, HttpStatus.UNSUPPORTED_MEDIA_TYPE_415);
        }
    }

    private static boolean isKnown(String charset) {
        try {
            return charset == null || Charset.isSupported(charset);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }
}

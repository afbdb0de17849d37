package id.talaksana.http.kit.access;

import id.talaksana.api.access.TrustedProxies;
import javax.servlet.http.HttpServletRequest;

/** Where requests come from, as far as anybody says so who is believed. */
public record ClientAddress(TrustedProxies proxies) {

    /** The address of who sent a request; null when it is not known. */
    public String of(HttpServletRequest request) {
        return proxies.client(request.getRemoteAddr(), request::getHeaders);
    }
}

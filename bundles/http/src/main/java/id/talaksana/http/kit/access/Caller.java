package id.talaksana.http.kit.access;

import id.talaksana.api.access.Account;
import java.security.Principal;
import javax.ws.rs.core.SecurityContext;

/** The account in whose name a request is made. */
public record Caller(Account account, boolean isSecure) implements SecurityContext {

    /** The account of an authenticated request. */
    public static Account of(SecurityContext security) {
        // Not the security context itself: resources are handed a proxy of it.
        return ((Named) security.getUserPrincipal()).account();
    }

    @Override
    public Principal getUserPrincipal() {
        return new Named(account);
    }

    @Override
    public boolean isUserInRole(String role) {
        return account.role().toString().equals(role);
    }

    @Override
    public String getAuthenticationScheme() {
        return BASIC_AUTH;
    }

    private record Named(Account account) implements Principal {
        @Override
        public String getName() {
            return account.name();
        }
    }
}

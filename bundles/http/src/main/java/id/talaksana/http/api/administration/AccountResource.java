package id.talaksana.http.api.administration;

import id.talaksana.api.access.Account;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Authority;
import id.talaksana.http.kit.request.Parameters;
import java.util.List;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;

/** The accounts of an agency, for its administrators and central ones. */
@Path("agencies/{agency}/accounts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {
    private final CoreServices core;

    public AccountResource(CoreServices core) {
        this.core = core;
    }

    /** All of them. */
    @GET
    public AccountList list(@PathParam("agency") String agency, @Context SecurityContext security) {
        Account who = Authority.toAdminister(security, Parameters.slug("agency", agency));
        return new AccountList(core.personnel().list(who, agency).stream()
                .map(AccountEntry::of)
                .toList());
    }

    /** Makes one; its first password is in the answer, and kept nowhere. */
    @POST
    public Response add(@PathParam("agency") String agency, AccountRequest body, @Context SecurityContext security) {
        Account who = Authority.toAdminister(security, Parameters.slug("agency", agency));
        Account added = body.in(agency);
        char[] password = core.personnel().add(who, agency, added);
        return Response.status(Response.Status.CREATED)
                .entity(new IssuedPassword(added.name(), new String(password)))
                .build();
    }

    /** Changes what it is shown by, its role and actors, closes it or opens it again, as far as the body says; all or nothing. */
    @PUT
    @Path("{account}")
    public AccountEntry change(
            @PathParam("agency") String agency,
            @PathParam("account") String account,
            AccountRequest body,
            @Context SecurityContext security) {
        Account who = Authority.toAdminister(security, Parameters.slug("agency", agency));
        return AccountEntry.of(core.personnel()
                .change(who, agency, account, body.displayName(), body.given(), body.held(), body.active()));
    }

    /** Gives it a new password, which is in the answer; the old one is void. */
    @POST
    @Path("{account}/password")
    public IssuedPassword reset(
            @PathParam("agency") String agency,
            @PathParam("account") String account,
            @Context SecurityContext security) {
        Account who = Authority.toAdminister(security, Parameters.slug("agency", agency));
        return new IssuedPassword(account, new String(core.personnel().resetPassword(who, agency, account)));
    }

    public record AccountList(List<AccountEntry> accounts) {}

    /** An account without what is nobody's business. */
    public record AccountEntry(String name, String displayName, String role, Set<String> actors, boolean active) {
        static AccountEntry of(Account account) {
            return new AccountEntry(
                    account.name(),
                    account.displayName(),
                    account.role().toString(),
                    account.actors(),
                    account.active());
        }
    }

    /** A password that is told this once. */
    public record IssuedPassword(String name, String password) {}
}

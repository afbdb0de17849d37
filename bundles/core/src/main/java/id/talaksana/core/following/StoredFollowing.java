package id.talaksana.core.following;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Accounts;
import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.FollowedCase;
import id.talaksana.api.cases.Following;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.SecretStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.access.AttemptLimits;
import id.talaksana.core.access.Attempts;
import id.talaksana.core.access.Standing;
import id.talaksana.core.record.FollowerCodes;
import id.talaksana.core.words.CoreWords;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Follows cases in the store. */
@Component(service = Following.class)
public final class StoredFollowing implements Following {
    private final Catalogue catalogue;
    private final CaseStore store;
    private final Accounts accounts;
    private final FollowerCodes codes;
    private final Attempts attempts = new Attempts(AttemptLimits.OF_GUESSES);

    @Activate
    public StoredFollowing(
            @Reference Catalogue catalogue,
            @Reference CaseStore store,
            @Reference Accounts accounts,
            @Reference SecretStore secrets) {
        this.catalogue = catalogue;
        this.store = store;
        this.accounts = accounts;
        this.codes = new FollowerCodes(secrets, "case-code");
    }

    @Override
    public String code(Account who, CaseId id) {
        Standing standing = Standing.of(who, catalogue);
        CaseFile found = store.find(who.scope(), id)
                .filter(c -> standing.sees(who, c))
                .orElseThrow(
                        () -> new Refusal(Refusal.Kind.NOT_FOUND, CoreWords.text("there-is-no-case", id), List.of()));
        if (!who.role().ofOneAgency() || !isGiven(who, standing, found)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, CoreWords.text("the-code-of-a-case"), List.of());
        }
        return codes.of(id.toString());
    }

    /** Whoever has the code acts as the applicant: it is for who opened the case and hands it over, and for who handles it. */
    private boolean isGiven(Account who, Standing standing, CaseFile c) {
        return Standing.isOwn(who, c)
                || standing.handles(
                        who,
                        c,
                        definition(c.id().agency(), c.digest())
                                .service(c.service())
                                .orElseThrow());
    }

    @Override
    public FollowedCase follow(CaseId id, String code, String address) {
        String number = id.toString();
        boolean isRight = codes.isRight(number, code);
        // A wrong code is refused before the case is looked for: nobody learns, by words or by time, whether it exists.
        Supplier<Optional<CaseFile>> behind = () -> isRight ? store.find(Scope.of(id.agency()), id) : Optional.empty();
        // Who was right lately is not locked out by somebody who guesses at the same place.
        CaseFile found = (isRight && attempts.remembers(number)
                        ? behind.get()
                        : attempts.check(number, id.agency(), address, behind))
                .orElseThrow(StoredFollowing::unknown);
        attempts.remember(number);
        return new FollowerView(found, digest -> definition(id.agency(), digest), accounts::find)
                .of(store.rows(Scope.of(id.agency()), id));
    }

    private AgencyDefinition definition(String agency, String digest) {
        return catalogue
                .definition(agency, digest)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNAVAILABLE, CoreWords.text("the-procedure-of-this-case-cannot"), List.of()));
    }

    private static Refusal unknown() {
        return new Refusal(Refusal.Kind.NOT_FOUND, CoreWords.text("there-is-no-case-with"), List.of());
    }
}

package id.talaksana.core.cases.procedure;

import static id.talaksana.api.text.Refusal.Kind.FORBIDDEN;
import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.WithdrawnBy;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.access.Standing;
import id.talaksana.core.words.CoreWords;
import java.util.List;

/** Who may withdraw a case: who opened it, who answers for its open steps, and the agency's administrator. */
public record Withdrawing(PublicService service, Account who, Standing standing) {

    /** Refuses whoever may not, and a withdrawal without its reason. */
    public void require(CaseFile c, Deed.Withdraw deed) {
        requireActor(c);
        if (deed.comment() == null || deed.comment().isBlank()) {
            throw new Refusal(INVALID, CoreWords.text("give-the-reason-for-the-withdrawal"), List.of());
        }
    }

    private void requireActor(CaseFile c) {
        if (who.role() == Role.AGENCY_ADMINISTRATOR || Standing.isOwn(who, c)) {
            return;
        } else if (standing != Standing.INSIDE) {
            throw new Refusal(FORBIDDEN, CoreWords.text("an-outside-party-can-only-withdraw"), List.of());
        }
        List<String> may = WithdrawnBy.actors(c, service);
        if (may.stream().noneMatch(who.actors()::contains)) {
            throw new Refusal(
                    FORBIDDEN, CoreWords.text("this-case-is-withdrawn-by", new Spoken(service).actors(may)), may);
        }
    }
}

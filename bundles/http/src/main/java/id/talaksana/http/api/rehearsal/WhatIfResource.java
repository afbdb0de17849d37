package id.talaksana.http.api.rehearsal;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.rounds.results.Supposed;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.api.cases.CaseRequest;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.words.HttpWords;
import java.util.List;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

/** Rounds under other rules; nothing is changed. */
@Path("cases/{id}/what-if")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WhatIfResource {
    private final CoreServices core;

    public WhatIfResource(CoreServices core) {
        this.core = core;
    }

    /** Whose outcome would have been another one. */
    @POST
    public Supposed supposed(@BeanParam CaseRequest asked, WhatIfRequest body) {
        Account who = asked.who();
        CaseId round = asked.id();
        // Whoever may not see it learns neither that it is there nor which versions its agency has.
        core.rounds().round(who, round);
        if ((body.rule() == null) == (body.version() == null)) {
            throw new Refusal(Refusal.Kind.INVALID, HttpWords.text("a-rule-or-a-version"), List.of());
        }
        return body.rule() != null
                ? core.whatIf().byRule(who, round, body.step(), body.track(), body.rule())
                : core.whatIf().byVersion(who, round, body.step(), version(round, body.version()));
    }

    private AgencyDefinition version(CaseId round, String version) {
        String wanted = Parameters.version("version", version);
        return core.catalogue()
                .version(round.agency(), wanted)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        HttpWords.text("agency-has-no-definition", round.agency(), wanted),
                        List.of()));
    }
}

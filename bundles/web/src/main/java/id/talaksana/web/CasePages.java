package id.talaksana.web;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.FollowedCase;
import id.talaksana.api.definition.AgencyDefinition;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Following a case with its number and code. The code is sent in the body of a form, so that it is in no address. */
final class CasePages {
    private final Core core;
    private final Templates templates;
    private final FormSeal seal;

    CasePages(Core core, Templates templates, FormSeal seal) {
        this.core = core;
        this.templates = templates;
        this.seal = seal;
    }

    Answer answer(Arrival arrival, Visit visit) {
        FormSeal.Seal fresh = seal.seal(visit);
        if (!visit.post()) {
            return fresh.on(form(200, visit, Entered.of(fresh.token(), Map.of(), List.of())));
        }
        Entered entered = arrival.form(visit, seal, fresh.token());
        Forms.check(visit, seal, entered);
        entered.required("nomor", visit.say("Isi nomor berkas.", "Enter the case number."));
        entered.required("kode", visit.say("Isi kode berkas.", "Enter the code of the case."));
        Optional<CaseId> id = CaseId.parse(entered.given("nomor"));
        if (id.isEmpty()) {
            entered.wrong(
                    "nomor",
                    visit.say(
                            "Nomor berkas tertulis seperti kanreg-0JQ8ZK3V5T7XN; periksa pada tanda terimanya.",
                            "A case number is written like kanreg-0JQ8ZK3V5T7XN; look at the receipt."));
        }
        if (!entered.sound()) {
            return fresh.on(form(422, visit, entered));
        }
        return Forms.attempt(visit, entered, status -> fresh.on(form(status, visit, entered)), () -> {
            FollowedCase found = core.following().follow(id.get(), entered.given("kode"), visit.address());
            return page(visit, found).forOneAlone();
        });
    }

    private Answer form(int status, Visit visit, Entered entered) {
        return templates.page(status, visit, "follow", Map.of("e", entered)).forOneAlone();
    }

    private Answer page(Visit visit, FollowedCase found) {
        AgencyDefinition definition =
                core.catalogue().definition(found.id().agency(), found.digest()).orElseThrow(Problem::notFound);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("found", found);
        parameters.put("zone", definition.agency().timeZone().value());
        parameters.put("look", Look.of(definition));
        parameters.put("now", Instant.now());
        return templates.page(visit, "followed", parameters);
    }
}

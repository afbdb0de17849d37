package id.talaksana.core.cases;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.FORBIDDEN;
import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.store.CaseStore.Change;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.access.Standing;
import id.talaksana.core.cases.procedure.NewRows;
import id.talaksana.core.cases.procedure.Spoken;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.words.CoreWords;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Who of those who do a step has it (ambil, alihkan). It changes hands by a row of its own: the step is closed and open again, due
 * as it was.
 */
record Holding(NewRows rows, Account who, Standing standing, Channel channel) {
    /** What the record states of a step that was handed over: to whom. */
    static final String TO = "penerima";

    Change take(CaseFile c, Deed.Take deed, StepRow row) {
        requireOffices(row);
        if (who.role() != Role.OFFICER || !does(who, row)) {
            throw forbidden(row);
        }
        if (who.name().equals(row.holder())) {
            throw new Refusal(CONFLICT, CoreWords.text("you-have-this-step-already"), List.of());
        }
        return changed(c, row, StepRow.TAKEN, deed, Map.of(), who.name());
    }

    /** @param to null: no account is called so */
    Change handOver(CaseFile c, Deed.HandOver deed, StepRow row, Account to) {
        requireOffices(row);
        if (who.role() != Role.AGENCY_ADMINISTRATOR) {
            if (!does(who, row)) {
                throw forbidden(row);
            }
            requireHolder(who, row);
        }
        if (to == null || !isColleague(to) || !does(to, row)) {
            String named = deed.to() == null ? "-" : WrittenText.shown(deed.to());
            String those = new Spoken(rows.service()).actors(row.actors());
            throw new Refusal(INVALID, CoreWords.text("nobody-called-so-does-this-step", named, those), row.actors());
        }
        if (to.name().equals(row.holder())) {
            throw new Refusal(CONFLICT, CoreWords.text("has-this-step-already", to.name()), List.of());
        }
        return changed(c, row, StepRow.HANDED_OVER, deed, Map.of(TO, to.name()), to.name());
    }

    private boolean isColleague(Account to) {
        return to.active() && to.role() == Role.OFFICER && who.agency().equals(to.agency());
    }

    private static boolean does(Account account, StepRow row) {
        return !Collections.disjoint(row.actors(), account.actors());
    }

    /** What others outside do, or a date, is on nobody's desk. */
    private void requireOffices(StepRow row) {
        if (standing != Standing.INSIDE) {
            throw new Refusal(FORBIDDEN, CoreWords.text("only-this-agencys-officers-can-work"), List.of());
        } else if (row.isStopped() || row.isOfDate()) {
            throw new Refusal(
                    CONFLICT,
                    CoreWords.text("this-step-waits", new Spoken(rows.service()).step(row.step())),
                    List.of());
        }
    }

    private Refusal forbidden(StepRow row) {
        String those = new Spoken(rows.service()).actors(row.actors());
        return new Refusal(FORBIDDEN, CoreWords.text("this-step-is-done-by", those), row.actors());
    }

    /** Refuses whoever does what a colleague has. */
    static void requireHolder(Account who, StepRow row) {
        if (row.holder() != null && !row.holder().equals(who.name())) {
            throw new Refusal(CONFLICT, CoreWords.text("a-colleague-has-this-step", row.holder()), List.of());
        }
    }

    private Change changed(
            CaseFile c, StepRow row, String outcome, Deed deed, Map<String, String> facts, String holder) {
        StepRow next = rows.again(c.rows() + 1, row).heldBy(holder);
        return new OpenAgain(rows, who, channel).as(c, row, outcome, deed, List.of(), facts, next);
    }
}

package id.talaksana.core.cases;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.store.CaseStore.Change;
import id.talaksana.core.cases.procedure.NewRows;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Closes the row of a step that is open again in another one, of whoever had it unless that is what changes. */
record OpenAgain(NewRows rows, Account who, Channel channel) {

    Change as(CaseFile c, StepRow row, String outcome, Deed deed, StepRow next) {
        return as(c, row, outcome, deed, List.of(), Map.of(), next.heldBy(row.holder()));
    }

    Change as(
            CaseFile c,
            StepRow row,
            String outcome,
            Deed deed,
            List<String> presented,
            Map<String, String> facts,
            StepRow next) {
        List<StepRow> opened = rows.ofCase(c, List.of(row), List.of(next));
        StepRow unsigned = row.closed(
                who.doer().toString(),
                rows.at(),
                outcome,
                deed.comment(),
                presented,
                channel,
                deed.requestKey(),
                null,
                Answers.NONE.evidence(facts),
                rows.with(),
                c.head());
        Set<String> all = new LinkedHashSet<>(c.presented());
        all.addAll(presented);
        List<StepRow> closed = ClosedRows.signed(c, unsigned, List.of(), List.of(), opened);
        return new Change(c.stepped(closed, opened, new ArrayList<>(all), c.state(), c.products()), closed, opened);
    }
}

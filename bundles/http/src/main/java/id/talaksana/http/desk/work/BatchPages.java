package id.talaksana.http.desk.work;

import id.talaksana.api.cases.StepRow;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.desk.cases.HandledCase;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.staff.LocalAddress;
import id.talaksana.http.kit.staff.StaffVisit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One decision on many cases: chosen in a list, looked at in a preview, carried out a stretch at a time. Between two stretches one can
 * stop; what is left stands in the form, and nowhere on the server. Each case is a deed and a transaction of its own.
 */
public final class BatchPages {
    /** So many are done before the page shows how far it is. */
    private static final int STRETCH = 25;

    private final CoreServices core;
    private final Templates templates;

    public BatchPages(CoreServices core, Templates templates) {
        this.core = core;
        this.templates = templates;
    }

    /** What can be decided on those that were chosen, by the step that they are at. */
    public PageAnswer choose(StaffVisit d) {
        Entered e = d.sent();
        return chosen(e.sound() ? 200 : 422, d, e, batch(d, e).cases(e, null));
    }

    private Batch batch(StaffVisit d, Entered e) {
        return new Batch(core, d, WorkFilter.of(LocalAddress.of(e.value("dari"))));
    }

    private PageAnswer chosen(int status, StaffVisit d, Entered e, List<HandledCase> cases) {
        Map<String, List<HandledCase>> bySteps = new LinkedHashMap<>();
        for (HandledCase c : cases) {
            if (c.step().isPresent() && c.isCompletable()) {
                String key = c.service().id() + "/" + c.row().step();
                bySteps.computeIfAbsent(key, absent -> new ArrayList<>()).add(c);
            }
        }
        return drawn(status, d, e, "desk/batch", Map.of("steps", bySteps, "cases", cases));
    }

    private PageAnswer drawn(int status, StaffVisit d, Entered e, String template, Map<String, ?> own) {
        Map<String, Object> parameters = new LinkedHashMap<>(own);
        parameters.put("d", d);
        parameters.put("e", e);
        parameters.put("back", LocalAddress.of(e.value("dari")));
        return d.own(templates.page(status, d.v(), template, parameters));
    }

    /** On how many it would be decided, and which are left out and why; nothing is changed. */
    public PageAnswer preview(StaffVisit d) {
        Entered e = d.sent();
        Optional<BatchDecision> asked = BatchDecision.in(d.v(), e);
        Batch batch = batch(d, e);
        List<HandledCase> cases = batch.cases(e, asked.map(BatchDecision::step).orElse(null));
        boolean down =
                asked.isPresent() && cases.stream().filter(asked.get()::isAt).anyMatch(asked.get()::turnsDown);
        if (down) {
            e.required("alasan", d.v().say("write-the-reason"));
        }
        if (!e.sound()) {
            return chosen(422, d, e, cases);
        }
        Map<HandledCase, String> leftOut = new LinkedHashMap<>();
        List<HandledCase> those = new ArrayList<>();
        for (HandledCase c : cases) {
            String why = asked.get().leftOut(d.v(), c);
            if (why == null) {
                those.add(c);
            } else {
                leftOut.put(c, why);
            }
        }
        return drawn(
                200, d, e, "desk/batchpreview", Map.of("those", those, "leftOut", leftOut, "before", batch.count()));
    }

    /** Decides on the next stretch of them. */
    public PageAnswer decide(StaffVisit d) {
        Entered e = d.sent();
        Optional<BatchDecision> asked = BatchDecision.in(d.v(), e);
        if (!e.sound()) {
            return chosen(422, d, e, List.of());
        }
        BatchProgress progress = BatchProgress.in(e);
        Batch batch = batch(d, e);
        List<String> now = progress.next(STRETCH);
        Map<String, HandledCase> found = new LinkedHashMap<>();
        batch.cases(Set.copyOf(now), asked.get().step())
                .forEach(c -> found.put(c.file().id().toString(), c));
        now.forEach(number -> progress.done(number, decided(d, asked.get(), found.get(number), progress, e)));
        int after = progress.isOver() ? batch.count() : -1;
        return drawn(200, d, e, "desk/batchdone", Map.of("progress", progress, "after", after));
    }

    /** Empty when it was decided; else why it was not. */
    private String decided(StaffVisit d, BatchDecision asked, HandledCase c, BatchProgress progress, Entered e) {
        if (c == null) {
            return d.v().say("waits-in-this-list-no-more");
        }
        String why = asked.leftOut(d.v(), c);
        if (why != null) {
            return why;
        }
        String number = c.file().id().toString();
        try {
            core.cases()
                    .perform(d.who(), asked.deed(c, key(d.key(e), number)), StepRow.Channel.WEB, progress.seen(number));
            return "";
        } catch (Refusal refusal) {
            return refusal.reason().in(d.v().language().locale());
        }
    }

    /** Each case has a key of its own, the same whenever the form is sent again. */
    private static String key(String form, String number) {
        return form == null
                ? null
                : UUID.nameUUIDFromBytes((form + number).getBytes(StandardCharsets.UTF_8))
                        .toString();
    }
}

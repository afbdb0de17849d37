package id.talaksana.http.desk.sheet;

import id.talaksana.http.desk.cases.HandledCase;
import id.talaksana.http.desk.cases.HandledCases;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.form.Forms;
import id.talaksana.http.kit.page.AgencyLook;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.staff.StaffVisit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** What the pages of a round have in common: the round that an address names, how a page is drawn, and how an act is carried out. */
public record RoundSheet(CoreServices core, Templates templates) {

    /** The round. */
    public HandledCase round(StaffVisit d) {
        return new HandledCases(core).find(d, "");
    }

    /** Where a round's page is. */
    public static String address(HandledCase c) {
        return "/meja/putaran/" + c.file().id();
    }

    /** After which number a page of a list begins. */
    public static int after(StaffVisit d) {
        String after = d.v().asked("mulai");
        return after.matches("\\d{1,9}") ? Integer.parseInt(after) : 0;
    }

    /** A page of it. */
    public PageAnswer drawn(int status, StaffVisit d, HandledCase c, String template, Map<String, ?> own) {
        Map<String, Object> parameters = new HashMap<>(own);
        parameters.put("d", d);
        parameters.put("c", c);
        parameters.put("zone", c.definition().agency().timeZone().value());
        parameters.put("look", AgencyLook.of(c.definition()));
        return d.own(templates.page(status, d.v(), template, parameters));
    }

    /** What an act would do; what is wrong is said on the page that asks for it. */
    public PageAnswer previewed(
            StaffVisit d, HandledCase c, Entered e, IntFunction<PageAnswer> again, Supplier<Preview> preview) {
        return e.sound()
                ? Forms.attempt(
                        d.v(), e, again, () -> drawn(200, d, c, "desk/preview", Map.of("preview", preview.get())))
                : again.apply(422);
    }

    /** Carries an act out, unless it lacks something, and goes on to a page that says so. */
    public PageAnswer done(StaffVisit d, Entered e, IntFunction<PageAnswer> again, String to, Runnable act) {
        return doneAt(d, e, again, to + "?tercatat=ya", act);
    }

    /** The same with the whole address of that page. */
    public PageAnswer doneAt(StaffVisit d, Entered e, IntFunction<PageAnswer> again, String to, Runnable act) {
        return !e.sound()
                ? again.apply(422)
                : Forms.attempt(d.v(), e, again, () -> {
                    act.run();
                    return PageAnswer.moved(303, to);
                });
    }
}

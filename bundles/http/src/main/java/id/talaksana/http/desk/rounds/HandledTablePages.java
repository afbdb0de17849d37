package id.talaksana.http.desk.rounds;

import id.talaksana.api.complaints.Complaints;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.rounds.applicants.SentTable;
import id.talaksana.api.rounds.applicants.TableChange;
import id.talaksana.api.rounds.scores.ScoreChange;
import id.talaksana.api.rounds.scores.ScoreDeed;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.http.desk.cases.HandledCase;
import id.talaksana.http.desk.sheet.Preview;
import id.talaksana.http.desk.sheet.RoundSheet;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.kit.staff.StaffPage;
import id.talaksana.http.kit.staff.StaffVisit;
import id.talaksana.http.words.HttpWords;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Tables of applicants and scores that come in: what each would do, with the rows that it leaves out, before it is taken in. A short one
 * is kept in the form meanwhile, and no table on the server; a longer one is chosen again and known by its checksum.
 */
public final class HandledTablePages {
    private static final String KEPT = "isi";
    private static final String DIGEST = "sidik";
    /** In base64 it has its place among all that a form may have. */
    private static final int SHORT = 150_000;

    private final CoreServices core;
    private final RoundSheet sheet;

    public HandledTablePages(CoreServices core, Templates templates) {
        this.core = core;
        this.sheet = new RoundSheet(core, templates);
    }

    public PageAnswer show(StaffVisit d) {
        return page(200, d, d.blank(Map.of()));
    }

    private static String address(HandledCase c) {
        return RoundSheet.address(c) + "/tabel";
    }

    private PageAnswer page(int status, StaffVisit d, Entered e) {
        HandledCase c = sheet.round(d);
        return sheet.drawn(
                status,
                d,
                c,
                "desk/tables",
                Map.of(
                        "imports",
                        core.applicantTables().imports(d.who(), c.file().id()),
                        "e",
                        e));
    }

    /** What a table would do; nothing is changed. */
    public PageAnswer preview(StaffVisit d) {
        Entered e = d.sent();
        HandledCase c = sheet.round(d);
        TableAct act = TableAct.of(e.value("untuk"));
        byte[] table = table(d.v(), e);
        LocalDate until = until(d.v(), e);
        return sheet.previewed(d, c, e, status -> page(status, d, e), () -> switch (act) {
            case APPLICANTS ->
                applicants(
                        d.v(),
                        c,
                        e,
                        table,
                        core.applicantTables().preview(d.who(), c.file().id(), sent(table, null)));
            case SCORES ->
                scores(d.v(), c, e, table, core.scoring().preview(d.who(), scoring(c, e, table, until, null)));
        });
    }

    /** The table that was chosen, or that the form kept; what is wrong is said at its field. */
    private static byte[] table(PageRequest v, Entered e) {
        if (e.given(KEPT) != null && e.value(KEPT).matches("[A-Za-z0-9_=-]*")) {
            return Base64.getUrlDecoder().decode(e.value(KEPT));
        }
        List<Enclosure> files = e.files();
        if (files.isEmpty()) {
            e.wrong("berkas", v.say("choose-a-table"));
            return new byte[0];
        }
        if (files.get(0).content().length > Complaints.MAX_BYTES) {
            e.wrong("berkas", v.say("this-table-is-too-long-for-a-page", Complaints.MAX_BYTES >> 20));
        }
        return files.get(0).content();
    }

    private static LocalDate until(PageRequest v, Entered e) {
        if (e.given("sampai") == null) {
            return null;
        }
        LocalDate until = Parameters.writtenDay(e.given("sampai")).orElse(null);
        if (until == null) {
            e.wrong("sampai", v.say("enter-the-new-last-day"));
        }
        return until;
    }

    private static SentTable sent(byte[] table, String sha256) {
        return new SentTable(() -> new ByteArrayInputStream(table), null, sha256);
    }

    private static ScoreDeed scoring(HandledCase c, Entered e, byte[] table, LocalDate until, String key) {
        return new ScoreDeed.Import(c.file().id(), table, e.given("sumber"), until, key);
    }

    private static Preview applicants(PageRequest v, HandledCase c, Entered e, byte[] table, TableChange change) {
        List<Text> further = new ArrayList<>();
        further.add(HttpWords.text("rows-of-the-table", change.rows()));
        if (change.changed() != null && change.changed().all() > 0) {
            further.add(HttpWords.text(
                    "so-many-are-otherwise-and-stay", change.changed().all()));
        }
        if (change.vanished() != null && change.vanished().all() > 0) {
            further.add(HttpWords.text(
                    "so-many-are-not-in-the-table", change.vanished().all()));
        }
        if (!change.passedOver().isEmpty()) {
            further.add(HttpWords.text("columns-nobody-reads", String.join(", ", change.passedOver())));
        }
        return new Preview(
                v.say("so-many-come-in", change.count()),
                "",
                null,
                change.count(),
                change.leftOut(),
                change.leavingOut(),
                further,
                address(c) + "/" + TableAct.APPLICANTS.written(),
                kept(e, table, change.sha256()),
                TableAct.APPLICANTS.button(v),
                table.length > SHORT,
                address(c));
    }

    private static Preview scores(PageRequest v, HandledCase c, Entered e, byte[] table, ScoreChange change) {
        ScoreChange.Reconciliation of = change.reconciliation();
        List<Text> further = of == null
                ? List.of()
                : List.of(
                        HttpWords.text("scores-in-numbers", of.added(), of.changed(), of.same(), of.unknown()),
                        HttpWords.text("scores-still-lacking", of.lacking(), String.join(", ", of.lackingOnes())));
        return new Preview(
                v.say("so-many-are-given-scores", change.change().count()),
                "",
                null,
                change.change().count(),
                change.change().leftOut(),
                change.change().leavingOut(),
                further,
                address(c) + "/" + TableAct.SCORES.written(),
                kept(e, table, null),
                TableAct.SCORES.button(v),
                table.length > SHORT,
                address(c));
    }

    private static Map<String, String> kept(Entered e, byte[] table, String sha256) {
        Map<String, String> fields = Preview.kept(e);
        if (table.length <= SHORT) {
            fields.put(KEPT, Base64.getUrlEncoder().encodeToString(table));
        }
        if (sha256 != null) {
            fields.put(DIGEST, sha256);
        }
        return fields;
    }

    /** Takes a table in. */
    public StaffPage act(TableAct act) {
        return d -> {
            Entered e = d.sent();
            HandledCase c = sheet.round(d);
            byte[] table = table(d.v(), e);
            LocalDate until = until(d.v(), e);
            return sheet.done(d, e, status -> page(status, d, e), address(c), () -> {
                switch (act) {
                    case APPLICANTS ->
                        core.applicantTables().take(d.who(), c.file().id(), sent(table, e.given(DIGEST)), d.key(e));
                    case SCORES -> core.scoring().perform(d.who(), scoring(c, e, table, until, d.key(e)));
                }
            });
        };
    }
}

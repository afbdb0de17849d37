package id.talaksana.http.kit.announced;

import id.talaksana.api.documents.AnnouncementPaper;
import id.talaksana.api.rounds.announcements.AnnouncedLine;
import id.talaksana.api.rounds.announcements.ReleasedAnnouncement;
import id.talaksana.api.text.Language;
import id.talaksana.api.wording.Wording;
import id.talaksana.http.words.HttpWords;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * An announcement as a paper, in Indonesian: papers have no other language. Of a long list it has the beginning, and says so.
 *
 * @param lines the first ones of its list
 * @param zone of the agency
 */
public record AnnouncedPaper(ReleasedAnnouncement one, List<AnnouncedLine> lines, ZoneId zone) {
    /** So many lines are some twenty pages. */
    public static final int MOST = 1_000;

    public AnnouncementPaper paper() {
        List<Column> columns = Column.ALL.stream()
                .filter(column -> lines.stream().map(column.cell()).anyMatch(Objects::nonNull))
                .toList();
        return new AnnouncementPaper(
                "pengumuman-" + one.id(),
                one.title(),
                one.number() == null ? said("not-numbered-yet") : one.number(),
                one.text(),
                one.signedBy(),
                state(),
                columns.stream().map(column -> said(column.heading())).toList(),
                lines.stream().map(line -> cells(line, columns)).toList(),
                notes(lines.size()));
    }

    private String state() {
        if (one.signedAt() == null) {
            return said("not-signed-yet");
        }
        return one.releasedAt() == null
                ? said("signed-and-not-released-yet", moment(one.signedAt()))
                : said("signed-and-released", moment(one.signedAt()), moment(one.releasedAt()));
    }

    private static List<String> cells(AnnouncedLine line, List<Column> columns) {
        return columns.stream()
                .map(column -> column.cell().apply(line))
                .map(cell -> cell == null ? "" : cell.toString())
                .toList();
    }

    private List<String> notes(int listed) {
        List<String> notes = new ArrayList<>();
        if (listed > 0) {
            notes.add(said("names-are-masked"));
        }
        if (listed > 0 && one.root() != null) {
            notes.add(said("sealed-under") + " " + one.root());
        }
        if (listed < one.applicants()) {
            notes.add(said("a-paper-lists-the-first", MOST, one.applicants(), path()));
        }
        return notes;
    }

    private String path() {
        return "/" + one.agency() + "/pengumuman/" + one.id();
    }

    private String moment(java.time.Instant at) {
        return Wording.in(Language.INDONESIAN).moment(at, zone);
    }

    private static String said(String key, Object... parts) {
        return HttpWords.text(key, parts).indonesian();
    }

    /** A column of the list, which is there when somebody has something in it. */
    private record Column(String heading, Function<AnnouncedLine, Object> cell) {
        static final List<Column> ALL = List.of(
                new Column("registration-number", AnnouncedLine::registration),
                new Column("name", AnnouncedLine::name),
                new Column("formation", AnnouncedLine::formation),
                new Column("result", AnnouncedLine::outcome),
                new Column("rank", AnnouncedLine::rank),
                new Column("score", AnnouncedLine::score));
    }
}

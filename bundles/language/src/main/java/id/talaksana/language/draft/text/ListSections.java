package id.talaksana.language.draft.text;

import id.talaksana.language.draft.sketch.Refused;
import id.talaksana.language.draft.sketch.Sketch;
import id.talaksana.language.draft.text.ListLine.Item;
import id.talaksana.language.draft.text.ListLine.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A pasted text as headings, the items of numbered lists below them, and what stands outside. */
final class ListSections {
    /** One line, from 1. */
    record Line(int number, String words) {}

    /** An item of a list in the making, with the lines that it is told on. */
    record Entry(String number, StringBuilder words, List<Line> lines) {}

    /**
     * A heading and what stands below it.
     *
     * @param heading null before the first one
     * @param kind what it announces, or the heading that it stands below; null when that is not known
     */
    record Section(Line heading, Kind kind, List<Entry> entries) {}

    private final List<String> lines;
    private final List<Section> sections = new ArrayList<>();
    private final List<Line> before = new ArrayList<>();
    private final List<Line> outside = new ArrayList<>();
    private Entry open;

    private ListSections(List<String> lines) {
        this.lines = lines;
        sections.add(new Section(null, null, new ArrayList<>()));
    }

    static ListSections of(List<String> lines) throws Refused {
        ListSections list = new ListSections(lines);
        int items = 0;
        for (int i = 0; i < lines.size(); i++) {
            items += list.read(i) ? 1 : 0;
            Sketch.counted(items, i + 1, 1);
        }
        return list;
    }

    List<Section> sections() {
        return sections;
    }

    /** What stands before the first item and heading. */
    List<Line> before() {
        return before;
    }

    /** What stands in no item otherwise. */
    List<Line> outside() {
        return outside;
    }

    /** Whether the line begins an item. */
    private boolean read(int i) throws Refused {
        Line line = new Line(i + 1, lines.get(i));
        if (line.words().isBlank()) {
            open = null;
            return false;
        }
        Optional<Kind> part = ListLine.partOfAStandard(line.words());
        Optional<Item> item = ListLine.numbered(line.words()).or(() -> lettered(line.words()));
        if (part.isPresent() && isHeading(i) || item.isEmpty() && heads(i)) {
            sections.add(new Section(line, part.orElse(current().kind()), new ArrayList<>()));
            open = null;
            return false;
        }
        return itemOrMore(line, item);
    }

    private boolean itemOrMore(Line line, Optional<Item> item) throws Refused {
        if (item.isPresent()) {
            open = new Entry(
                    item.get().number(), new StringBuilder(item.get().words()), new ArrayList<>(List.of(line)));
            current().entries().add(open);
            return true;
        }
        goOn(line);
        return false;
    }

    private void goOn(Line line) throws Refused {
        if (open != null) {
            open.words().append(' ').append(line.words().strip());
            open.lines().add(line);
            Sketch.bounded(open.words().length(), line.number());
        } else if (sections.size() == 1 && current().entries().isEmpty()) {
            before.add(line);
        } else {
            outside.add(line);
        }
    }

    private Section current() {
        return sections.get(sections.size() - 1);
    }

    /** Letters number the items of the procedure where figures number its headings. */
    private Optional<Item> lettered(String line) {
        boolean figures = current().entries().stream()
                .anyMatch(e -> Character.isDigit(e.number().charAt(0)));
        return current().kind() == null || figures ? Optional.empty() : ListLine.lettered(line);
    }

    /** Whether a line that names a part of a standard is its heading, and no step or word of a sentence by that name. */
    private boolean isHeading(int i) {
        boolean inOrder = current().heading() != null
                && ListLine.numbered(current().heading().words()).isPresent()
                && ListLine.numbered(lines.get(i)).isPresent();
        boolean alone = open == null || inOrder || lines.get(i).strip().endsWith(":") || beginsAList(i);
        return alone && !Character.isLowerCase(lines.get(i).strip().charAt(0));
    }

    private boolean heads(int i) {
        if (!ListLine.canHead(lines.get(i)) || !beginsAList(i)) {
            return open != null && ListLine.isMarked(lines.get(i));
        }
        boolean title = sections.size() == 1 && current().entries().isEmpty() && before.isEmpty();
        return !title || ListLine.isMarked(lines.get(i));
    }

    /** Whether the next line with words is the first item of a list. */
    private boolean beginsAList(int i) {
        for (int next = i + 1; next < lines.size(); next++) {
            if (!lines.get(next).isBlank()) {
                return ListLine.numbered(lines.get(next))
                        .filter(item -> item.number().equals("1"))
                        .isPresent();
            }
        }
        return false;
    }
}

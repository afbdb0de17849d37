package id.talaksana.documents.sop;

import id.talaksana.api.cases.Turn;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.wording.RehearsalWording;
import id.talaksana.api.wording.Wording;
import id.talaksana.documents.paper.Face;
import id.talaksana.documents.paper.Page;
import id.talaksana.documents.paper.PageElement;
import id.talaksana.documents.paper.SvgPainter;
import id.talaksana.documents.paper.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The activity table as one drawing. */
public final class SopSvg {
    private SopSvg() {}

    /** Room for how long somebody was waited for, beside the table. */
    private static final double BESIDE = 150;

    private static final double SIZE = 7;
    private static final double LEADING = 9;
    private static final double LONGEST_BAR = 120;

    /** An element {@code svg} that needs nothing else. */
    public static String of(PublicService service) {
        return painted(service, 0, (table, page) -> {});
    }

    /**
     * The same with who was waited for beside each row, and how long: a bar for each, the longest of which is the longest wait of
     * all.
     *
     * @param waited by the step's id, in seconds
     */
    static String waited(PublicService service, Map<String, Map<Turn.Whose, Long>> waited, RehearsalWording words) {
        return painted(service, BESIDE, (table, page) -> {
            long most = waited.values().stream()
                    .flatMap(whose -> whose.values().stream())
                    .max(Long::compare)
                    .orElse(1L);
            ActivityTable.Part part = table.parts().get(0);
            for (int row = 0; row < table.flow().nodes().size(); row++) {
                Step step = table.flow().nodes().get(row).step();
                if (step != null && waited.containsKey(step.id())) {
                    bars(page, part.tops()[row], waited.get(step.id()), most, words);
                }
            }
        });
    }

    /**
     * The same with a word beside each of some rows.
     *
     * @param beside what is said of a step, by its id
     * @param now ids of the steps that stand out
     */
    public static String standing(PublicService service, Map<String, String> beside, Set<String> now) {
        return painted(service, BESIDE, (table, page) -> {
            ActivityTable.Part part = table.parts().get(0);
            for (int row = 0; row < table.flow().nodes().size(); row++) {
                Step step = table.flow().nodes().get(row).step();
                if (step != null && beside.containsKey(step.id())) {
                    boolean stands = now.contains(step.id());
                    word(page, part.tops()[row], part.tops()[row + 1], beside.get(step.id()), stands);
                }
            }
        });
    }

    private static void word(Page page, double top, double bottom, String said, boolean stands) {
        double left = page.width() - BESIDE;
        if (stands) {
            PageElement.Box bar = new PageElement.Box(left, top + 1, 6, bottom - top - 2);
            page.put(new PageElement.Shape(PageElement.Kind.CELL, bar, false, PageElement.Ink.BLACK, true), null);
        }
        Face face = stands ? Face.BOLD : Face.REGULAR;
        page.put(
                new PageElement.Words(left + 10, top + LEADING + 2, said, face, SIZE + 1, PageElement.Ink.BLACK), null);
    }

    private static void bars(Page page, double top, Map<Turn.Whose, Long> waited, long most, RehearsalWording words) {
        double left = page.width() - BESIDE;
        double y = top + LEADING;
        for (Map.Entry<Turn.Whose, Long> each : waited.entrySet()) {
            String said = Wording.in(words.language()).of(each.getKey()) + ": " + words.span(each.getValue());
            page.put(new PageElement.Words(left, y, said, Face.REGULAR, SIZE, PageElement.Ink.BLACK), null);
            double length = Math.max(1, LONGEST_BAR * each.getValue() / Math.max(1, most));
            PageElement.Box box = new PageElement.Box(left, y + 2, length, 3);
            boolean ours = each.getKey() == Turn.Whose.OFFICE;
            page.put(
                    new PageElement.Shape(
                            PageElement.Kind.CELL,
                            box,
                            !ours,
                            ours ? PageElement.Ink.BLACK : PageElement.Ink.SHADE,
                            true),
                    null);
            y += LEADING + 5;
        }
    }

    private static String painted(PublicService service, double beside, BiConsumer<ActivityTable, Page> further) {
        List<Page> pages = new ArrayList<>();
        ActivityTable table = SopPaper.drawing(service, Tag.document(), pages);
        ActivityTable.Part part = table.parts().get(0);
        Page whole = new Page(pages.get(0).width() + beside, part.tops()[part.tops().length - 1] + 20);
        part.page().placed().forEach(placed -> whole.put(placed.mark(), placed.tag()));
        further.accept(table, whole);
        String words = table.flow().nodes().stream().map(table.flow()::inWords).collect(Collectors.joining(" "));
        return SvgPainter.paint(whole, "Alur " + SopPaper.title(service), words);
    }
}

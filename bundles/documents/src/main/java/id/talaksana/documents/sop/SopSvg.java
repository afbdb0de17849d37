package id.talaksana.documents.sop;

import id.talaksana.api.definition.PublicService;
import id.talaksana.documents.paper.Page;
import id.talaksana.documents.paper.SvgPainter;
import id.talaksana.documents.paper.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The activity table as one drawing. */
public final class SopSvg {
    private SopSvg() {}

    /** An element {@code svg} that needs nothing else. */
    public static String of(PublicService service) {
        List<Page> pages = new ArrayList<>();
        ActivityTable table = SopPaper.drawing(service, Tag.document(), pages);
        ActivityTable.Part part = table.parts().get(0);
        Page whole = new Page(pages.get(0).width(), part.tops()[part.tops().length - 1] + 20);
        part.page().placed().forEach(placed -> whole.put(placed.mark(), placed.tag()));
        String words = table.flow().nodes().stream().map(table.flow()::inWords).collect(Collectors.joining(" "));
        return SvgPainter.paint(whole, "Alur " + SopPaper.title(service), words);
    }
}

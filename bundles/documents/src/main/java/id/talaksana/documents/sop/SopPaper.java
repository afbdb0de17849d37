package id.talaksana.documents.sop;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.SourceDocument;
import id.talaksana.documents.paper.Face;
import id.talaksana.documents.paper.Flowing;
import id.talaksana.documents.paper.Flowing.Cell;
import id.talaksana.documents.paper.Page;
import id.talaksana.documents.paper.Paper;
import id.talaksana.documents.paper.PaperWording;
import id.talaksana.documents.paper.Tag;
import java.util.ArrayList;
import java.util.List;

/** The SOP on paper: the identity block, the activity table, and what the signs mean. */
public final class SopPaper {
    private static final double A4_LONG = 841.89;
    private static final double A4_SHORT = 595.28;
    /** Folio (F4), 215 by 330 mm, for many actors. */
    private static final double FOLIO_LONG = 935.43;

    private static final double FOLIO_SHORT = 609.45;

    private SopPaper() {}

    /** The whole paper. */
    public static Paper of(AgencyDefinition definition, PublicService service) {
        Flow flow = new Flow(service);
        double width = width(flow);
        double height = height(flow);
        Tag structure = Tag.document();
        Flowing identity = new Flowing(width, height, structure);
        String heading = announced(service) ? "TAHAPAN MENURUT PENGUMUMAN" : "STANDAR OPERASIONAL PROSEDUR";
        identity(identity, heading, Identity.of(definition, service));
        List<Page> pages = new ArrayList<>(identity.pages());
        table(flow, height, structure, pages);
        Flowing end = new Flowing(width, height, structure);
        end.heading("Keterangan tanda dan gambar", 2);
        legend().forEach(line -> end.paragraph(line, Face.REGULAR, 8.5));
        List<String> values = ValueNotes.of(definition.agency(), service);
        if (!values.isEmpty()) {
            end.heading("Catatan atas isian", 2);
            Tag list = structure.child("L");
            values.forEach(note -> end.item("•", note, 8.5, list));
        }
        if (!service.notes().isEmpty()) {
            end.heading("Catatan atas dokumen sumber", 2);
            Tag list = structure.child("L");
            service.notes().forEach(note -> end.item("•", PaperWording.of(note), 8.5, list));
        }
        pages.addAll(end.pages());
        return new Paper(title(service), footer(definition), definition.digest(), pages, structure);
    }

    /** Many actors need the longer paper. */
    private static boolean many(Flow flow) {
        return flow.heads().size() > 6;
    }

    private static double width(Flow flow) {
        return many(flow) ? FOLIO_LONG : A4_LONG;
    }

    /** The height of the pages on which it is printed. */
    static double height(Flow flow) {
        return many(flow) ? FOLIO_SHORT : A4_SHORT;
    }

    /** The table alone, as one drawing of the height that it needs. */
    static ActivityTable drawing(PublicService service, Tag structure, List<Page> pages) {
        return table(new Flow(service), 100_000, structure, pages);
    }

    /** The table on pages of this height, which are added to these. */
    static ActivityTable table(Flow flow, double height, Tag structure, List<Page> pages) {
        double width = width(flow);
        ActivityTable table = new ActivityTable(flow, width);
        table.onPages(
                height,
                high -> {
                    Page page = new Page(width, high);
                    pages.add(page);
                    return page;
                },
                Flowing.MARGIN,
                structure);
        return table;
    }

    /** Whether its document is an announcement: what it announces is in the same table, but it is issued as no SOP. */
    static boolean announced(PublicService service) {
        return service.document().kind() == SourceDocument.Kind.ANNOUNCEMENT;
    }

    static String title(PublicService service) {
        return (announced(service) ? "Tahapan " : "SOP ") + PaperWording.of(service.title());
    }

    /** Version and digest, by which a paper can be told from that of another version. */
    public static String footer(AgencyDefinition definition) {
        return definition.agency().id() + " versi " + definition.version() + " · sidik digital " + definition.digest();
    }

    static List<String> legend() {
        return List.of(
                PaperWording.LEGEND,
                "Kapsul: mulai atau akhir. Kotak: kegiatan. Belah ketupat: keputusan, dengan hasil pada tiap jalan keluarnya, "
                        + "atau Ya dan Tdk (tidak), atau huruf a, b, c yang menunjuk Keterangan. Panah: alur. Segi lima berhuruf: alur bersambung pada segi lima "
                        + "dengan huruf yang sama di halaman lain.",
                "Garis tepi putus-putus: pelaksana tersirat. Garis putus-putus antara dua simbol: diselesaikan oleh salah satu pelaksana itu.");
    }

    private static void identity(Flowing page, String heading, Identity identity) {
        page.heading(heading, 1);
        identity.agency().forEach(name -> page.centred(name, Face.BOLD, 11));
        page.skip(6);
        Tag table = page.structure().child("Table");
        double[] shares = {22, 78};
        for (Identity.Field field : identity.fields()) {
            page.row(table, shares, 9, List.of(new Cell(field.label(), true), new Cell(field.value(), false)));
        }
        for (Identity.Box box : identity.boxes()) {
            page.row(table, shares, 9, List.of(new Cell(box.label(), true), new Cell(box.text(), false)));
        }
    }
}

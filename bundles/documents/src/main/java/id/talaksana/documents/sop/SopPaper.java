package id.talaksana.documents.sop;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.SourceDocument;
import id.talaksana.documents.emblem.Emblem;
import id.talaksana.documents.signing.Annex;
import id.talaksana.documents.paper.Flowing;
import id.talaksana.documents.paper.Page;
import id.talaksana.documents.paper.Paper;
import id.talaksana.documents.paper.PaperWording;
import id.talaksana.documents.signing.Plain;
import id.talaksana.documents.paper.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The SOP on paper: the cover, the activity table, and an annex. */
public final class SopPaper {
    private static final double A4_LONG = 841.89;
    private static final double A4_SHORT = 595.28;
    /** Folio (F4), 215 by 330 mm, for many actors. */
    private static final double FOLIO_LONG = 935.43;

    private static final double FOLIO_SHORT = 609.45;

    private SopPaper() {}

    /** The whole paper: pages to be signed, and behind them an annex with what is to be known of its source. */
    public static Paper of(AgencyDefinition definition, PublicService service, Optional<Emblem> emblem) {
        PublicService plain = Plain.of(service);
        Flow flow = new Flow(plain);
        double width = width(flow);
        double height = height(flow);
        Tag structure = Tag.document();
        Flowing cover = new Flowing(width, height, structure);
        cover.heading(announced(service) ? "TAHAPAN MENURUT PENGUMUMAN" : "STANDAR OPERASIONAL PROSEDUR", 1);
        Cover.draw(cover, Identity.of(Plain.of(definition), plain), emblem);
        List<Page> pages = new ArrayList<>(cover.pages());
        table(flow, height, structure, pages);
        Annex annex = new Annex(new Flowing(width, height, structure), definition, emblem.isPresent());
        legend().forEach(annex::paragraph);
        annex.list("Isian yang bertanda", ValueNotes.marks(definition.agency(), service));
        annex.list("Catatan atas isian", ValueNotes.of(definition.agency(), service));
        annex.list(
                "Catatan atas dokumen sumber",
                service.notes().stream().map(PaperWording::of).toList());
        pages.addAll(annex.pages());
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
}

package id.talaksana.documents.standard;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.StandardComponent;
import id.talaksana.api.text.Language;
import id.talaksana.api.wording.Wording;
import id.talaksana.documents.paper.Face;
import id.talaksana.documents.paper.Flowing;
import id.talaksana.documents.paper.Paper;
import id.talaksana.documents.paper.PaperWording;
import id.talaksana.documents.paper.Tag;
import id.talaksana.documents.sop.SopPaper;
import java.util.List;

/** The service standard on A4. */
public final class StandardPaper {
    private static final double SIZE = 9.5;

    private StandardPaper() {}

    /** The whole paper. */
    public static Paper of(AgencyDefinition definition, PublicService service) {
        Tag structure = Tag.document();
        Flowing page = new Flowing(595.28, 841.89, structure);
        page.heading("STANDAR PELAYANAN", 1);
        page.centred(PaperWording.of(service.title()), Face.BOLD, 11);
        page.centred(PaperWording.of(definition.agency().name()), Face.REGULAR, 10);
        if (definition.agency().unit() != null) {
            page.centred(PaperWording.of(definition.agency().unit()), Face.REGULAR, 10);
        }
        page.paragraph("Nomor: " + PaperWording.orOpen(service.document().number()), Face.REGULAR, SIZE);
        Components components = new Components(service);
        for (StandardComponent component : StandardComponent.values()) {
            if (component == StandardComponent.REQUIREMENTS) {
                page.heading("A. Komponen penyampaian pelayanan", 2);
            } else if (component == StandardComponent.LEGAL_BASIS) {
                page.heading("B. Komponen pengelolaan pelayanan", 2);
            }
            page.heading(
                    component.ordinal() + 1 + ". "
                            + Wording.in(Language.INDONESIAN).of(component),
                    3);
            entries(page, structure, components.of(component));
        }
        page.heading("Maklumat pelayanan", 2);
        page.paragraph(PaperWording.orOpen(service.standard().pledge()), Face.REGULAR, SIZE);
        signature(page, service);
        page.heading("Keterangan tanda", 2);
        page.paragraph(PaperWording.LEGEND, Face.REGULAR, 8);
        return new Paper(title(service), SopPaper.footer(definition), definition.digest(), page.pages(), structure);
    }

    /** Room for whoever lays the standard down; what the document does not say is left to be filled in. */
    private static void signature(Flowing page, PublicService service) {
        String office = PaperWording.of(service.document().ratifiedBy());
        page.heading("Penetapan", 2);
        page.paragraph("Ditetapkan di ………………………, tanggal ………………………", Face.REGULAR, SIZE);
        page.paragraph(office.isEmpty() ? "Pimpinan penyelenggara pelayanan," : office + ",", Face.REGULAR, SIZE);
        page.skip(42);
        page.paragraph("Nama: ………………………………………", Face.REGULAR, SIZE);
        page.paragraph("NIP: …………………………………………", Face.REGULAR, SIZE);
    }

    private static void entries(Flowing page, Tag structure, List<Components.Entry> entries) {
        Tag list = null;
        for (Components.Entry entry : entries) {
            if (entry.heads()) {
                page.paragraph(entry.text(), Face.BOLD, SIZE);
                list = null;
                continue;
            }
            list = list == null ? structure.child("L") : list;
            page.item(entry.number() == null ? "•" : entry.number() + ".", entry.text(), SIZE, list);
        }
    }

    static String title(PublicService service) {
        return "Standar Pelayanan " + PaperWording.of(service.title());
    }
}

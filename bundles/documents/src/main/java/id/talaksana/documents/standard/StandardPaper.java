package id.talaksana.documents.standard;

import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.SourceDocument;
import id.talaksana.api.definition.StandardComponent;
import id.talaksana.api.text.Language;
import id.talaksana.api.wording.Wording;
import id.talaksana.documents.emblem.Emblem;
import id.talaksana.documents.signing.Annex;
import id.talaksana.documents.paper.Face;
import id.talaksana.documents.paper.Flowing;
import id.talaksana.documents.paper.Page;
import id.talaksana.documents.paper.Paper;
import id.talaksana.documents.paper.PaperWording;
import id.talaksana.documents.signing.Plain;
import id.talaksana.documents.signing.Signer;
import id.talaksana.documents.paper.Tag;
import id.talaksana.documents.sop.SopPaper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The service standard on A4. */
public final class StandardPaper {
    private static final double SIZE = 9.5;
    private static final double WIDTH = 595.28;
    private static final double HEIGHT = 841.89;
    private static final double EMBLEM = 56;
    /** Room for a signature. */
    private static final double SIGNATURE = 48;

    private StandardPaper() {}

    /** The whole paper: pages to be signed, and behind them an annex with what is to be known of its source. */
    public static Paper of(AgencyDefinition definition, PublicService service, Optional<Emblem> emblem) {
        Tag structure = Tag.document();
        Flowing page = new Flowing(WIDTH, HEIGHT, structure);
        head(page, Plain.of(definition).agency(), Plain.of(service), emblem);
        Components components = Components.plain(service);
        for (StandardComponent component : StandardComponent.values()) {
            if (component == StandardComponent.REQUIREMENTS) {
                page.heading("A. Komponen penyampaian pelayanan", 2);
            } else if (component == StandardComponent.LEGAL_BASIS) {
                page.heading("B. Komponen pengelolaan pelayanan", 2);
            }
            page.heading(name(component), 3);
            entries(page, structure, components.of(component));
        }
        page.heading("Maklumat pelayanan", 2);
        page.paragraph(PaperWording.orOpen(Plain.of(service.standard()).pledge()), Face.REGULAR, SIZE);
        signature(page, Plain.of(service.document()));
        Annex annex = new Annex(new Flowing(WIDTH, HEIGHT, structure), definition, emblem.isPresent());
        annex.paragraph(PaperWording.LEGEND);
        annex.list("Isian yang bertanda", marks(service, components));
        List<Page> pages = new ArrayList<>(page.pages());
        pages.addAll(annex.pages());
        return new Paper(title(service), SopPaper.footer(definition), definition.digest(), pages, structure);
    }

    private static void head(Flowing page, Agency agency, PublicService service, Optional<Emblem> emblem) {
        emblem.ifPresent(logo -> {
            logo.on(page.page(), Flowing.MARGIN + (page.room() - EMBLEM) / 2, page.y(), EMBLEM);
            page.skip(EMBLEM + 8);
        });
        page.heading("STANDAR PELAYANAN", 1);
        page.centred(PaperWording.of(service.title()), Face.BOLD, 11);
        page.centred(PaperWording.of(agency.name()), Face.REGULAR, 10);
        if (agency.unit() != null) {
            page.centred(PaperWording.of(agency.unit()), Face.REGULAR, 10);
        }
        page.centred("Nomor: " + PaperWording.orOpen(service.document().number()), Face.REGULAR, SIZE);
    }

    private static String name(StandardComponent component) {
        return component.ordinal() + 1 + ". " + Wording.in(Language.INDONESIAN).of(component);
    }

    /** Each entry that has a sign elsewhere, with it. */
    private static List<String> marks(PublicService service, Components plain) {
        Components marked = new Components(service);
        List<String> marks = new ArrayList<>();
        for (StandardComponent component : StandardComponent.values()) {
            List<Components.Entry> entries = marked.of(component);
            for (int i = 0; i < entries.size(); i++) {
                if (!entries.get(i).equals(plain.of(component).get(i))) {
                    marks.add(name(component) + ": " + entries.get(i).text());
                }
            }
        }
        return marks;
    }

    /** Room at the right for whoever lays the standard down; what the document does not say is left to be filled in. */
    private static void signature(Flowing page, SourceDocument document) {
        String office = PaperWording.of(document.ratifiedBy());
        page.need(SIGNATURE + 90);
        page.heading("Penetapan", 2);
        right(page, "Ditetapkan di ………………………");
        right(page, "pada tanggal ………………………");
        right(page, office.isEmpty() ? "Pimpinan penyelenggara pelayanan," : office + ",");
        page.skip(SIGNATURE);
        // Whoever signed an announcement did not lay down a standard.
        boolean announced = document.kind() == SourceDocument.Kind.ANNOUNCEMENT;
        Signer.of(announced ? null : document.signedBy()).printed().forEach(line -> right(page, line));
    }

    private static void right(Flowing page, String text) {
        double half = page.room() / 2;
        page.lines(page.structure().child("P"), text, Face.REGULAR, SIZE, Flowing.MARGIN + half, half, false);
        page.skip(2);
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

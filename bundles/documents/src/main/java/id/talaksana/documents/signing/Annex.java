package id.talaksana.documents.signing;

import id.talaksana.documents.paper.Tag;
import id.talaksana.documents.paper.Page;
import id.talaksana.documents.paper.Flowing;
import id.talaksana.documents.paper.Face;
import id.talaksana.api.definition.AgencyDefinition;
import java.util.List;

/** What a paper says about its source and itself, behind the pages that are signed. */
public final class Annex {
    private static final double SIZE = 8.5;

    private final Flowing page;

    /**
     * Begins it.
     *
     * @param page the first of its pages
     * @param logo whether the agency's logo stands on the paper
     */
    public Annex(Flowing page, AgencyDefinition definition, boolean logo) {
        this.page = page;
        page.heading("LAMPIRAN: CATATAN PENYUSUNAN", 1);
        paragraph(
                "Lampiran ini menerangkan hubungan isian dengan dokumen sumbernya dan bukan bagian yang ditandatangani.");
        if (!logo && definition.brand() != null && definition.brand().logo() != null) {
            paragraph(
                    "Logo tidak dicetak: gambarnya memuat yang tidak dapat digambar di atas kertas, misalnya gradien. "
                            + "Simpan sebagai PNG.");
        }
    }

    /** A paragraph. */
    public void paragraph(String text) {
        page.paragraph(text, Face.REGULAR, SIZE);
    }

    /** A list under its name; nothing where it has no entries. */
    public void list(String name, List<String> entries) {
        if (entries.isEmpty()) {
            return;
        }
        page.heading(name, 2);
        Tag list = page.structure().child("L");
        entries.forEach(entry -> page.item("•", entry, SIZE, list));
    }

    /** All its pages. */
    public List<Page> pages() {
        return page.pages();
    }
}

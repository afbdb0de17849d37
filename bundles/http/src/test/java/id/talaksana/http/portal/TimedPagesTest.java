package id.talaksana.http.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.http.GivenServices;
import id.talaksana.language.Timed;
import org.junit.Rule;
import org.junit.Test;

/** Ranges, extensions, further columns and readings on the pages and at the API, in either language. */
public class TimedPagesTest {
    private final FakeCatalogue catalogue = new FakeCatalogue();

    @Rule
    public final PortalServer portal = new PortalServer(new GivenServices(GivenServices.SECRETS, catalogue));

    @Test
    public void aStepSaysItsRangeItsExtensionAndItsFurtherColumns() {
        catalogue.publish(Definitions.read(Timed.files(Timed.SERVICE)));
        assertThat(portal.get("/contoh/informasi").body())
                .contains("2–5 jam")
                .contains("dapat diperpanjang satu kali 7 hari kerja, dengan alasan")
                .contains("<dt lang=\"id\">Biaya</dt>")
                .contains("Rp10.000");
        assertThat(portal.get("/contoh/informasi?lang=en").body())
                .contains("2–5 hours")
                .contains("may be extended once by 7 working days, with a reason");
    }

    @Test
    public void thePageHasTheReadingAndWhatThePageOfTheDocumentSays() {
        catalogue.publish(Definitions.read(Timed.files(Timed.SERVICE)));
        String page = portal.get("/contoh/informasi").body();
        assertThat(page)
                .contains("<h1 lang=\"id\">Permohonan Informasi Publik</h1>")
                .contains("Tercetak dalam dokumen: ")
                .contains("Dibaca \"Permohonan Informasi Publik\" menurut penetapan Sekretaris Badan, 5 Januari 2026")
                .contains("Menjawab permoh</span> <a class=\"tanda direkonstruksi\"")
                .contains("Dibaca \"Surat permohonan informasi\"")
                .contains("SURAT LAMARAN");
        assertThat(portal.get("/contoh").body()).contains(">Permohonan Informasi Publik</a>");
        assertThat(portal.get("/?q=publik").body()).contains("Permohonan Informasi Publik");
        assertThat(portal.get("/contoh/informasi?lang=en").body())
                .contains("as laid down by Sekretaris Badan on 5 January 2026");
    }
}

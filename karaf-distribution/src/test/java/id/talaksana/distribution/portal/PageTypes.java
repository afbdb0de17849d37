package id.talaksana.distribution.portal;

import id.talaksana.distribution.AgencyJar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The portal's pages that are only read, by the names of their pictures. */
final class PageTypes {
    static final String SELECTION = "/singkawang/seleksi-terbuka-sekda-2025";
    static final String ASSESSMENT = "/bangkalan/asesmen-job-target-jpt-pratama";
    /** The version of Bangkalan before another comes. */
    static final String OLD = AgencyJar.of("bangkalan").version();

    /** Each agency's services. */
    static final Map<String, String> SERVICES = Map.of(
            "batanghari", "pengadaan-casn",
            "balikpapan", "pengadaan-asn",
            "kanreg", "persetujuan-teknis-ni-casn",
            "singkawang", "seleksi-terbuka-sekda-2025",
            "bangkalan", "asesmen-job-target-jpt-pratama");

    private static final String COMPARED = "/batanghari/pengadaan-casn/banding";

    /** Those whose look is checked in a dark browser, too: what has colours of its own is on them. */
    static final List<String> ALSO_DARK = List.of(
            "depan",
            "layanan-singkawang",
            "layanan-batanghari",
            "daftar-periksa",
            "banding",
            "perubahan",
            "pengaduan",
            "instansi-balikpapan",
            "instansi-bangkalan",
            "instansi-kanreg");

    private static final String ONE_OF_A_KIND = "-(" + String.join("|", SERVICES.keySet())
            + "|permintaan-informasi|aspirasi|(tidak-)?berkadar-pengawasan|\\d+(-inggris)?)$";

    private PageTypes() {}

    /** What a page has in common with those of other agencies, classes of complaints, errors and languages. */
    static String kind(String name) {
        return name.replaceFirst("^(inggris|api)-", "").replaceFirst(ONE_OF_A_KIND, "");
    }

    /** Whether a page has colours or words that others of its kind have not, beside what is said on it. */
    static boolean looksOtherwise(String name) {
        return name.matches("(instansi|layanan|inggris)-.*|.*-inggris");
    }

    /** One page of each type or more. Bangkalan has two versions. */
    static Map<String, String> all() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("depan", "/");
        pages.put("cari", "/?q=pengumuman");
        pages.put("cari-kosong", "/?q=takada");
        SERVICES.keySet().stream().sorted().forEach(agency -> pages.put("instansi-" + agency, "/" + agency));
        SERVICES.keySet().stream()
                .sorted()
                .forEach(agency -> pages.put("layanan-" + agency, "/" + agency + "/" + SERVICES.get(agency)));
        pages.put("layanan-versi-lama", ASSESSMENT + "?version=" + OLD);
        pages.put("daftar-periksa", SELECTION + "/persyaratan");
        pages.put("daftar-periksa-asal", SELECTION + "/persyaratan?asal=singkawang");
        pages.put("daftar-periksa-jalur", "/balikpapan/pengadaan-asn/persyaratan?jalur.=cpns");
        pages.put("banding-pilih", COMPARED);
        pages.put("banding", COMPARED + "?dengan=balikpapan/pengadaan-asn");
        pages.put("perubahan", ASSESSMENT + "/perubahan?from=" + OLD + "&to=2.0.0");
        pages.put("perubahan-tidak-ada", "/kanreg/persetujuan-teknis-ni-casn/perubahan");
        pages.put("berkas", "/berkas");
        pages.put("ikuti-pengaduan", "/pengaduan");
        pages.put("pengaduan", "/balikpapan/pengaduan");
        pages.put("pengaduan-tanpa-saluran", "/singkawang/pengaduan");
        pages.put("tidak-ada", "/nirwana");
        pages.put("inggris-depan", "/?lang=en");
        pages.put("inggris-layanan", "/balikpapan/pengadaan-asn?lang=en");
        pages.put("inggris-daftar-periksa", SELECTION + "/persyaratan?lang=en");
        pages.put("inggris-banding", COMPARED + "?dengan=balikpapan/pengadaan-asn&lang=en");
        pages.put("inggris-perubahan", ASSESSMENT + "/perubahan?from=" + OLD + "&to=2.0.0&lang=en");
        pages.put("inggris-berkas", "/berkas?lang=en");
        pages.put("inggris-pengaduan", "/bangkalan/pengaduan?lang=en");
        return pages;
    }

    /** The papers that are pages: SOP and standard of each agency. */
    static Map<String, String> papers() {
        Map<String, String> papers = new LinkedHashMap<>();
        SERVICES.keySet().stream().sorted().forEach(agency -> {
            String service = SERVICES.get(agency);
            papers.put("sop-" + agency, "/" + agency + "/" + service + "/sop.html");
            papers.put("standar-" + agency, "/" + agency + "/" + service + "/standar.html");
        });
        papers.put("api-sop", "/api/agencies/balikpapan/services/pengadaan-asn/sop?format=html");
        papers.put("api-standar", "/api/agencies/balikpapan/services/pengadaan-asn/standard?format=html");
        return papers;
    }
}

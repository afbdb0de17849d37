package id.talaksana.distribution;

import id.talaksana.api.archive.DefinitionArchive;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Made-up agencies for load: each a copy of one of the five published ones under another id and name, and two of three with
 * a second service of another one. Of 600 agencies, 400 have two: 1,000 services.
 */
public final class ManyAgencies {
    private static final List<String> DONORS = List.of("batanghari", "balikpapan", "bangkalan", "kanreg", "singkawang");
    private static final List<String> SERVICES = List.of(
            "pengadaan-casn",
            "pengadaan-asn",
            "asesmen-job-target-jpt-pratama",
            "persetujuan-teknis-ni-casn",
            "alur-asn-karier-jpt-pratama");
    private static final List<String> FIRST = List.of(
            "Muara", "Tanjung", "Teluk", "Sungai", "Gunung", "Bukit", "Pulau", "Rawa", "Lembah", "Danau", "Padang",
            "Kuala", "Batu", "Tebing", "Ujung", "Karang");
    private static final List<String> SECOND = List.of(
            "Jaya", "Indah", "Baru", "Raya", "Makmur", "Sentosa", "Harapan", "Lestari", "Permai", "Mulia", "Agung",
            "Timur", "Barat");

    private ManyAgencies() {}

    /** One of them. */
    public record MadeUp(String id, String name, String service, Map<String, byte[]> files) {
        /** Its second version, in which every requirement and step that is one line of text says something more. */
        public MadeUp next() {
            Map<String, byte[]> changed = new TreeMap<>(files);
            changed.replaceAll((file, content) -> {
                String text = new String(content, StandardCharsets.UTF_8);
                if (file.equals("agency.yaml")) {
                    return bytes(text.replaceFirst("(?m)^version: .*$", "version: 2.0.0"));
                }
                return file.endsWith(".yaml")
                        ? bytes(text.replaceAll("(?m)^(    text: \\w.*)$", "$1 dan mencatatnya"))
                        : content;
            });
            return new MadeUp(id, name, service, changed);
        }

        /** As it is uploaded. */
        public byte[] zip() {
            return DefinitionArchive.write(files);
        }
    }

    /** So many, always the same. */
    public static List<MadeUp> of(int count) {
        List<AgencyJar> donors = DONORS.stream().map(AgencyJar::of).toList();
        List<MadeUp> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(one(i, donors));
        }
        return all;
    }

    private static MadeUp one(int i, List<AgencyJar> donors) {
        int donor = i % DONORS.size();
        String id = "uji-" + i;
        String name = "Pemerintah Kabupaten " + FIRST.get(i % FIRST.size()) + " "
                + SECOND.get(i / FIRST.size() % SECOND.size()) + " " + i;
        Map<String, byte[]> files = new TreeMap<>();
        files.put(
                "agency.yaml",
                bytes(donors.get(donor)
                        .file("agency.yaml")
                        .replaceFirst("(?m)^agency: .*$", "agency: " + id)
                        .replaceFirst("(?m)^name: .*$", "name: " + name)));
        files.put("logo.svg", bytes(donors.get(donor).file("logo.svg")));
        put(files, donors, donor);
        if (i % 3 != 2) {
            put(files, donors, (donor + 1 + i / DONORS.size() % (DONORS.size() - 1)) % DONORS.size());
        }
        return new MadeUp(id, name, SERVICES.get(donor), files);
    }

    private static void put(Map<String, byte[]> files, List<AgencyJar> donors, int donor) {
        String file = SERVICES.get(donor) + ".yaml";
        files.put(file, bytes(donors.get(donor).file(file)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

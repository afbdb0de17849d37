package id.talaksana.api.condition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ranks (pangkat) of civil servants with their golongan ruang, I/a to IV/e, in ascending order (PP 99/2000). */
public final class Golongan {
    /** The name by which an attribute of a definition has this scale. */
    public static final String SCALE = "golongan";

    /** The name of each rank by its golongan ruang. */
    public static final Map<String, String> RANKS = ranks(
            List.of("Juru Muda", "Juru Muda Tingkat I", "Juru", "Juru Tingkat I"),
            List.of("Pengatur Muda", "Pengatur Muda Tingkat I", "Pengatur", "Pengatur Tingkat I"),
            List.of("Penata Muda", "Penata Muda Tingkat I", "Penata", "Penata Tingkat I"),
            List.of("Pembina", "Pembina Tingkat I", "Pembina Utama Muda", "Pembina Utama Madya", "Pembina Utama"));

    private Golongan() {}

    @SafeVarargs
    private static Map<String, String> ranks(List<String>... groups) {
        Map<String, String> ranks = new LinkedHashMap<>();
        for (int group = 0; group < groups.length; group++) {
            for (int room = 0; room < groups[group].size(); room++) {
                ranks.put(
                        List.of("I", "II", "III", "IV").get(group) + "/" + (char) ('a' + room),
                        groups[group].get(room));
            }
        }
        return Collections.unmodifiableMap(ranks);
    }
}

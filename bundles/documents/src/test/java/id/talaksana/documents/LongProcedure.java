package id.talaksana.documents;

import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.language.DefinitionReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A procedure of 60 steps, 12 actors and 8 returns, some of them over many pages. */
public final class LongProcedure {
    private LongProcedure() {}

    public static PublicService service() {
        return definition().services().get(0);
    }

    public static AgencyDefinition definition() {
        String agency =
                """
                talaksana: 1
                agency: contoh
                version: 1.0.0
                name: Pemerintah Kota Contoh
                unit: Badan Kepegawaian
                kind: local-government
                timeZone: Asia/Jakarta
                """;
        Inspection read = DefinitionReader.read(Map.of(
                "agency.yaml", agency.getBytes(StandardCharsets.UTF_8),
                "panjang.yaml", yaml().getBytes(StandardCharsets.UTF_8)));
        return read.definition().orElseThrow(() -> new AssertionError(read.diagnostics()));
    }

    private static String yaml() {
        StringBuilder out = new StringBuilder(
                """
                talaksana: 1
                service: panjang
                title: Prosedur Panjang
                document:
                  kind: sop
                  number: 800/001/BK
                actors:
                """);
        for (int actor = 1; actor <= 12; actor++) {
            out.append("  - {id: p")
                    .append(actor)
                    .append(", name: Pelaksana Bagian ")
                    .append(actor)
                    .append("}\n");
        }
        out.append("steps:\n");
        for (int step = 1; step <= 60; step++) {
            out.append("  - id: s")
                    .append(step)
                    .append("\n    number: \"")
                    .append(step)
                    .append('"')
                    .append("\n    text: ")
                    .append("Kegiatan nomor ")
                    .append(step)
                    .append(" memeriksa dan meneruskan berkas usulan\n")
                    .append("    actors: [p")
                    .append(step * 7 % 12 + 1)
                    .append("]\n    duration: 10 minute\n");
            if (step % 7 == 0) {
                int back = Math.max(1, step % 2 == 0 ? step - 3 : step - 20);
                out.append("    decision:\n      outcomes:\n        - {id: sesuai, label: Sesuai}\n")
                        .append("        - {id: kurang, label: Tidak sesuai, returnTo: s")
                        .append(back)
                        .append("}\n");
            }
        }
        return out.toString();
    }
}

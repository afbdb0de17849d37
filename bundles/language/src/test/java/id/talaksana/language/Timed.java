package id.talaksana.language;

import java.util.Map;

/** A service with times that have a range or may be extended once, a cost column, an empty column, and damaged words. */
public final class Timed {
    public static final String SERVICE =
            """
            talaksana: 1
            service: informasi
            title:
              value: Permohonan Inform
              provenance: reconstructed
              note: Tercetak "Permohonan Inform.."
              reading: {text: Permohonan Informasi Publik, by: Sekretaris Badan, date: 2026-01-05}
            document: {kind: sop, number: 7/SOP/2026}
            requirements:
              - id: surat
                text:
                  provenance: missing
                  reading: {text: Surat permohonan informasi, by: Sekretaris Badan, date: 2026-01-05}
            forms:
              - id: lampiran-i
                number: Lampiran I
                title:
                  value: SURAT LAMAR
                  provenance: reconstructed
                  reading: {text: SURAT LAMARAN, by: Sekretaris Badan, date: 2026-01-05}
                parts: [{text: Dengan hormat}]
            actors:
              - {id: petugas, name: Petugas}
              - {id: arsiparis, name: Arsiparis, column: true}
              - {id: kepala, name: Kepala}
            steps:
              - id: terima
                number: 1
                text: Menerima permohonan
                actors: [petugas]
                duration: 2-5 hour
                outputs: [Tanda terima]
                quality: [{column: Biaya, text: Rp10.000}, {column: Risiko, text: Berkas hilang}]
              - id: jawab
                number: 2
                text:
                  value: Menjawab permoh
                  provenance: reconstructed
                  reading: {text: Menjawab permohonan, by: Sekretaris Badan, date: 2026-01-05}
                actors: [kepala]
                duration: 10 working-day
                extension: 7 working-day
                quality: [{column: Biaya, text: {value: Gratis, provenance: implied}}]
                decision:
                  outcomes:
                    - {id: dijawab, label: Dijawab}
                    - {id: kurang, label: Kurang, returnTo: terima}
              - {id: serah, number: 3, text: Menyerahkan jawaban, actors: [petugas]}
            """;

    private Timed() {}

    /** As the files of a definition. */
    public static Map<String, byte[]> files(String service) {
        Map<String, byte[]> files = Samples.files(Samples.AGENCY, service);
        byte[] only = files.remove("izin.yaml");
        files.put("informasi.yaml", only);
        return files;
    }
}

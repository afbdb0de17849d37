package id.talaksana.language;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A small sound definition that tests take and spoil. */
public final class Samples {
    public static final String AGENCY =
            """
            talaksana: 1
            agency: contoh
            version: 1.0.0
            name: Pemerintah Kota Contoh
            unit: Badan Kepegawaian
            kind: local-government
            timeZone: Asia/Makassar
            """;

    public static final String SERVICE =
            """
            talaksana: 1
            service: izin
            title: Izin Belajar
            document:
              kind: sop
              number: 1/SOP/2025
            applicant:
              - id: asal
                label: Asal
                values:
                  - {id: dalam, label: Dalam kota}
                  - {id: luar, label: Luar kota}
            requirements:
              - id: surat
                number: 1
                text: Surat permohonan
              - id: rekomendasi
                number: 2
                text: Rekomendasi
                due: {at: step, step: tanda-tangan}
              - id: persetujuan
                number: 3
                text: Persetujuan instansi asal
                appliesWhen: {attribute: asal, in: [luar]}
            actors:
              - id: petugas
                name: Petugas
              - id: kepala
                name: Kepala
            tracks:
              - {id: cpns, label: CPNS}
              - {id: pppk, label: PPPK}
            steps:
              - id: terima
                number: 1
                text: Menerima berkas
                actors: [petugas]
                duration: 10 minute
              - id: periksa
                number: 2
                text: Memeriksa berkas
                actors: [petugas]
                decision:
                  outcomes:
                    - {id: lengkap, label: Lengkap}
                    - {id: kurang, label: Kurang, returnTo: terima}
                    - {id: tolak, label: Ditolak, end: rejected}
              - id: rapat
                number: 3
                text: Rapat bagi CPNS
                tracks: [cpns]
              - id: tanda-tangan
                number: 4
                text: Menandatangani
                actors: [kepala]
                duration: 2 working-day
                yields: [sk]
            products:
              - id: sk
                text: Surat keputusan
            """;

    private Samples() {}

    /** The sound definition. */
    public static Map<String, byte[]> sound() {
        return files(AGENCY, SERVICE);
    }

    /** A definition of these two files. */
    public static Map<String, byte[]> files(String agency, String service) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("agency.yaml", agency.getBytes(StandardCharsets.UTF_8));
        files.put("izin.yaml", service.getBytes(StandardCharsets.UTF_8));
        return files;
    }
}

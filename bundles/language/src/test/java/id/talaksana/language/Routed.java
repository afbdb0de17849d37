package id.talaksana.language;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Procedures whose way depends on the case: leave by rank and destination, a pension, a promotion. */
public final class Routed {
    /** Izin cuti: an authority matrix of rank, kind and destination, with the days as fields. */
    public static final String LEAVE =
            """
            talaksana: 1
            service: cuti
            title: Izin Cuti
            document:
              kind: sop
              number: 3/SOP/2026
            applicant:
              - {id: golongan, label: Golongan, scale: golongan}
              - id: jenis
                label: Jenis cuti
                values:
                  - {id: tahunan, label: Cuti tahunan}
                  - {id: besar, label: Cuti besar}
                  - {id: sakit, label: Cuti sakit}
              - id: tujuan
                label: Tujuan
                values:
                  - {id: dalam, label: Dalam negeri}
                  - {id: luar, label: Luar negeri}
            fields:
              - id: mulai
                label: Tanggal mulai cuti
                kind: date
                rules:
                  - must: {date: opened, notAfter: {date: mulai, minus: 2 week}}
                    when: {not: {attribute: jenis, is: sakit}}
                    message: Permohonan diajukan paling lambat 2 minggu sebelum cuti
              - {id: lama, label: Lama cuti (hari), kind: number, min: 1, max: 90}
              - {id: alasan, label: Alasan, max: 300, optional: true}
            requirements:
              - {id: formulir, text: Formulir permohonan cuti}
              - id: surat-dokter
                text: Surat keterangan dokter
                when: {all: [{attribute: jenis, is: sakit}, {number: lama, atLeast: 3}]}
              - id: izin-gubernur
                text: Persetujuan Gubernur
                due: {at: step, step: tanda-tangan}
                when: {attribute: tujuan, is: luar}
            actors:
              - {id: petugas, name: Petugas}
              - {id: kepala, name: Kepala Badan}
              - {id: sekda, name: Sekretaris Daerah}
              - {id: bupati, name: Bupati}
            steps:
              - id: periksa
                number: 1
                text: Memeriksa permohonan
                actors: [petugas]
                decision:
                  outcomes:
                    - {id: lengkap, label: Lengkap}
                    - {id: kurang, label: Kurang, returnTo: periksa}
                    - {id: tolak, label: Ditolak, end: rejected, when: {not: {attribute: jenis, is: sakit}}}
              - id: telaah
                number: 2
                text: Menelaah izin ke luar negeri
                actors: [kepala]
                when: {attribute: tujuan, is: luar}
              - id: tanda-tangan
                number: 3
                text: Menandatangani izin
                actors:
                  - {actor: kepala, when: {all: [{attribute: golongan, atMost: III/d}, {attribute: tujuan, is: dalam}]}}
                  - {actor: sekda, when: {all: [{attribute: golongan, atLeast: IV/a}, {attribute: tujuan, is: dalam}]}}
                  - {actor: bupati, when: {attribute: tujuan, is: luar}}
                yields: [izin]
                next:
                  - {to: lapor, when: {number: lama, atLeast: 30}}
                  - {end: completed}
              - id: lapor
                number: 4
                text: Melaporkan cuti panjang
                actors: [petugas]
            products:
              - {id: izin, text: Surat izin cuti}
            """;

    /** Pensiun: by golongan to one of two receivers, and the central one may turn it down. */
    public static final String PENSION =
            """
            talaksana: 1
            service: pensiun
            title: Usul Pensiun
            document: {kind: service-page, number: 4/2026}
            applicant:
              - {id: golongan, label: Golongan, scale: golongan}
            actors:
              - {id: petugas, name: Petugas}
              - {id: kanreg, name: Kantor Regional BKN, external: true}
              - {id: setneg, name: Sekretariat Negara, external: true}
            steps:
              - id: usul
                text: Menyusun usul
                actors: [petugas]
                next:
                  - {to: kirim-kanreg, when: {attribute: golongan, atMost: IV/b}}
                  - {to: kirim-setneg, when: {attribute: golongan, atLeast: IV/c}}
              - id: kirim-kanreg
                text: Mengirim lewat SEMAR
                actors: [kanreg]
                yields: [sk]
                next: {end: completed}
              - id: kirim-setneg
                text: Mengirim lewat DOCUDIGITAL
                actors: [setneg]
                next: {end: rejected}
            products:
              - {id: sk, text: SK pensiun}
            """;

    /** Kenaikan pangkat: one of three signs, and the rest of the way is the same. */
    public static final String PROMOTION =
            """
            talaksana: 1
            service: kenaikan-pangkat
            title: Kenaikan Pangkat
            document: {kind: sop, number: 5/SOP/2026}
            applicant:
              - {id: golongan, label: Golongan tujuan, scale: golongan}
            actors:
              - {id: petugas, name: Petugas}
              - {id: bupati, name: Bupati}
              - {id: gubernur, name: Gubernur, external: true}
              - {id: presiden, name: Presiden, external: true}
            steps:
              - {id: usul, number: 1, text: Menyusun usul kenaikan pangkat, actors: [petugas]}
              - id: ttd-bupati
                number: 2
                text: Menandatangani keputusan
                actors: [bupati]
                acts: [{kind: sign}]
                when: {attribute: golongan, atMost: III/d}
              - id: ttd-gubernur
                number: 3
                text: Menandatangani keputusan
                actors: [gubernur]
                acts: [{kind: sign}]
                when: {attribute: golongan, atLeast: IV/a, atMost: IV/b}
              - id: ttd-presiden
                number: 4
                text: Menandatangani keputusan
                actors: [presiden]
                acts: [{kind: sign}]
                when: {attribute: golongan, atLeast: IV/c}
              - {id: serah, number: 5, text: Menyerahkan keputusan, actors: [petugas], yields: [sk]}
            products:
              - {id: sk, text: Keputusan kenaikan pangkat}
            """;

    private Routed() {}

    /** The definition of an agency with one of them. */
    public static Map<String, byte[]> files(String service) {
        Map<String, byte[]> files = new TreeMap<>();
        String id = service.lines().skip(1).findFirst().orElseThrow().replace("service: ", "");
        files.put("agency.yaml", Samples.AGENCY.getBytes(StandardCharsets.UTF_8));
        files.put(id + ".yaml", service.getBytes(StandardCharsets.UTF_8));
        return files;
    }
}

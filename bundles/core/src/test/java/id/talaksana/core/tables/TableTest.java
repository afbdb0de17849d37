package id.talaksana.core.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.applicants.SentTable;
import id.talaksana.api.text.Refusal;
import id.talaksana.language.DefinitionReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

public class TableTest {
    private static final String SERVICE =
            """
            talaksana: 1
            service: seleksi
            title: Seleksi
            document: {kind: sop, number: 1/SOP/2026}
            actors: [{id: panitia, name: Panitia}]
            tracks: [{id: cpns, label: CPNS}]
            applicant:
              - {id: pangkat, label: Pangkat, scale: golongan}
              - {id: asal, label: Asal, values: [{id: dalam, label: Dari dalam}, {id: luar, label: Dari luar}]}
            applicants:
              columns: {registration: [No Peserta, No. Ujian], tanggal-lahir: Tgl Lahir, pangkat: Gol}
              fields:
                - {id: tanggal-lahir, label: Tanggal lahir, kind: date, rules: [{must: {date: tanggal-lahir, notAfter: 2008-01-01}, message: Terlalu muda}]}
                - {id: npwp, label: NPWP, kind: npwp, optional: true}
                - {id: ipk, label: IPK, kind: number, max: 4, optional: true}
            steps:
              - id: berkas
                text: Memeriksa berkas
                actors: [panitia]
                decision: {of: applicant, outcomes: [{id: ms, label: MS}, {id: tms, label: TMS, end: rejected}]}
            """;

    private static final Columns COLUMNS = Columns.called(List.of("kode", "jumlah"), List.of("lokasi"));

    private static List<TableRow> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), COLUMNS);
    }

    private static List<TableRow> read(byte[] table, Columns columns) {
        List<TableRow> rows = new ArrayList<>();
        Rows.each(() -> new ByteArrayInputStream(table), columns, rows::add);
        return rows;
    }

    private static ApplicantSheet sheet(boolean mapped) {
        String text = mapped ? SERVICE : SERVICE.replaceAll("(?s)applicant:.*?steps:", "steps:");
        String agency = "talaksana: 1\nagency: uji\nversion: 1.0.0\nname: Uji\nunit: Uji\n"
                + "kind: local-government\ntimeZone: Asia/Jakarta\n";
        var read = DefinitionReader.read(Map.of("agency.yaml", bytes(agency), "seleksi.yaml", bytes(text)));
        return new ApplicantSheet(
                read.definition()
                        .orElseThrow(() -> new AssertionError(read.diagnostics()))
                        .services()
                        .get(0),
                Set.of("F1"),
                LocalDate.parse("2026-11-30"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Who is in a table, and who is not. */
    private record Taken(List<Applicant> applicants, Map<Integer, String> leftOut) {
        static Taken of(byte[] table, ApplicantSheet sheet) {
            Taken taken = new Taken(new ArrayList<>(), new LinkedHashMap<>());
            read(table, sheet.columns())
                    .forEach(row -> sheet.read(
                            row, (it, applicant) -> taken.applicants.add(applicant), (registration, fault) -> {
                                assertThat(fault.indonesian()).isNotBlank();
                                taken.leftOut.put(row.line(), fault.english());
                            }));
            return taken;
        }
    }

    private static String refused(String text) {
        return catchThrowableOfType(Refusal.class, () -> read(text)).reason().english();
    }

    @Test
    public void commasSemicolonsAndTabsAreRead() {
        for (String mark : List.of(",", ";", "\t")) {
            List<TableRow> table = read("\uFEFFKode" + mark + " Jumlah \r\n\r\nF1" + mark + "\"2\"\r\n");
            assertThat(table).singleElement().satisfies(row -> {
                assertThat(row.get("kode")).isEqualTo("F1");
                assertThat(row.get("jumlah")).isEqualTo("2");
                assertThat(row.get("lokasi")).isNull();
                assertThat(row.line()).isEqualTo(3);
            });
        }
    }

    @Test
    public void whatIsNoTableIsToldWithItsRemedy() {
        assertThat(refused("")).contains("empty", "kode, jumlah");
        assertThat(refused("kode,lokasi\n")).contains("lacks columns: jumlah");
        assertThat(refused("kode,jumlah,warna\n")).contains("\"warna\"", "lokasi");
        assertThat(refused("kode,jumlah,kode\n")).contains("twice");
        assertThat(refused("kode,jumlah\n\"F1,2\n")).contains("CSV");
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> read(new byte[] {(byte) 0xC3, 0x28}, Columns.called(List.of("a"), List.of())))
                        .reason()
                        .english())
                .contains("UTF-8");
    }

    @Test
    public void aRowThatNobodyCanReadRightlyIsLeftOut() {
        String table =
                "nomor peserta,formasi,nama\nB-1,F1,Budi, S.H.\nB-2,F1,\"Budi, S.H.\"\nB-3,F1,Bu\u0000di\nB-4,F1,Bu\u202Edi\n";
        Taken read = Taken.of(bytes(table), sheet(false));
        assertThat(read.applicants()).extracting(a -> a.name()).containsExactly("Budi, S.H.");
        assertThat(read.leftOut()).containsOnlyKeys(2, 4, 5);
    }

    @Test
    public void aLineHasAnEnd() {
        assertThat(refused("kode,jumlah\n" + ",".repeat(9_000))).contains("8");
    }

    @Test
    public void eachRowThatIsNobodyIsToldWithItsLine() {
        String table = "nomor peserta;nama;nik;formasi;jalur\nA-1;Uji;;F1;cpns\nA-2;Uji;12;F1;cpns\nA-3;Uji;;F2;cpns\n"
                + "A-4;Uji;;F1;pns\n;Uji;;F1;cpns\nA-1;Uji;;F1;cpns\n";
        Taken read = Taken.of(bytes(table), sheet(false));
        assertThat(read.applicants()).extracting(a -> a.registration()).containsExactly("A-1", "A-1");
        assertThat(read.leftOut()).containsOnlyKeys(3, 4, 5, 6);
    }

    @Test
    public void headingsAreThoseOfTheDefinitionAndFurtherOnesArePassedOver() {
        String table = "No.  Ujian;Nama;Formasi;TGL LAHIR;Gol;Asal;Warna;IPK;npwp;cara masuk\n"
                + "A-1;Uji Satu;F1;31-12-1985;IV/B;dari luar;merah;3,79;12.345.678.2-009.000;Diundang\n"
                + "A-2;Uji Dua;F1;31-02-1985;IV/b;luar;;;;\nA-3;Uji Tiga;F1;1985-01-31;V/b;luar;;;;\n"
                + "A-4;Uji Empat;F1;1985-01-31;;;;4.01;;\nA-5;Uji Lima;F1;1985-01-31;;;;;123456783009000;\n"
                + "A-6;Uji Enam;F1;2009-01-31;;;;;;\nA-7;Uji Tujuh;F1;;;;;;;\nA-8;Uji Delapan;F1;1/2/1985;;;;;;entah\n";
        List<TableRow> none = new ArrayList<>();
        assertThat(Rows.each(
                                () -> new ByteArrayInputStream(bytes(table)),
                                sheet(true).columns(),
                                none::add)
                        .passedOver())
                .containsExactly("Warna");
        Taken read = Taken.of(bytes(table), sheet(true));
        assertThat(read.applicants()).singleElement().satisfies(a -> {
            assertThat(a.registration()).isEqualTo("A-1");
            assertThat(a.invited()).isTrue();
            assertThat(a.attributes())
                    .containsExactly(
                            Map.entry("asal", "luar"),
                            Map.entry("ipk", "3.79"),
                            Map.entry("npwp", "123456782009000"),
                            Map.entry("pangkat", "IV/b"),
                            Map.entry("tanggal-lahir", "1985-12-31"));
        });
        assertThat(read.leftOut()).containsOnlyKeys(3, 4, 5, 6, 7, 8, 9);
        assertThat(read.leftOut().get(6)).contains("check digit");
        assertThat(read.leftOut().get(7)).contains("Terlalu muda");
    }

    @Test
    public void whatGoesOutComesInAgainTheSameInBothForms() throws IOException {
        ApplicantSheet sheet = sheet(true);
        Applicant one = new Applicant(
                0,
                "=1+1",
                "'Aisyah <& \"Siti\"",
                "1504010101900001",
                "aisyah@contoh.id",
                "F1",
                "cpns",
                true,
                Map.of("tanggal-lahir", "1985-12-31", "asal", "luar", "ipk", "-3.5"));
        for (SentTable.Form form : SentTable.Form.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (TableWriter writer = TableWriter.to(out, form)) {
                writer.row(sheet.headings());
                writer.row(sheet.row(one));
            }
            assertThat(Taken.of(out.toByteArray(), sheet).applicants())
                    .as(form.toString())
                    .containsExactly(one);
        }
    }
}

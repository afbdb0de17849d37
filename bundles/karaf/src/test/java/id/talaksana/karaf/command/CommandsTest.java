package id.talaksana.karaf.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.karaf.Samples;
import id.talaksana.karaf.command.account.ListAccounts;
import id.talaksana.karaf.command.agency.AgencyInfo;
import id.talaksana.karaf.command.agency.DiagAgency;
import id.talaksana.karaf.command.agency.ListAgencies;
import id.talaksana.karaf.command.cases.CaseInfo;
import id.talaksana.karaf.command.cases.CompleteStep;
import id.talaksana.karaf.command.cases.ListCases;
import id.talaksana.karaf.command.cases.OpenCase;
import id.talaksana.karaf.command.cases.VerifyCase;
import id.talaksana.karaf.command.standard.ListStandards;
import id.talaksana.karaf.command.standard.StandardInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** What holds of all commands: they fit the screen, and say what is wrong in one sentence. */
public class CommandsTest extends CommandFixture {

    @Test
    public void everythingFitsAHundredColumns() throws Exception {
        console.catalogue.entry = Samples.entry(AgencyEntry.State.OPEN, List.of());
        List<String> outputs = List.of(
                console.run(new ListAgencies(), Map.of()),
                console.run(new AgencyInfo(), Map.of("agency", "balikpapan")),
                console.run(new DiagAgency(), Map.of()),
                console.run(new ListStandards(), Map.of()),
                console.run(new StandardInfo(), STANDARD),
                console.run(new ListCases(), Map.of()),
                console.run(new CaseInfo(), Map.of("number", NUMBER)),
                console.run(new ListAccounts(), Map.of()));
        for (String output : outputs) {
            assertThat(output.lines())
                    .allSatisfy(line -> assertThat(plain(line)).hasSizeLessThanOrEqualTo(100));
        }
    }

    @Test
    public void standardShowsSixComponentsInOrderAndWhatIsOpen() throws Exception {
        String sheet = console.run(new StandardInfo(), STANDARD);
        assertThat(sheet)
                .containsSubsequence(
                        "1. Persyaratan",
                        "2. Sistem, mekanisme, dan prosedur",
                        "3. Waktu penyelesaian",
                        "4. Biaya/tarif",
                        "5. Produk pelayanan",
                        "6. Penanganan pengaduan");
        assertThat(sheet)
                .contains("Memverifikasi usul [direkonstruksi: nomor 2 sampai 10 hilang]")
                .contains("[tidak terbaca: tertutup kepala halaman]")
                .contains("pelaksana: Tim Verifikasi; waktu: 1,5 hari kerja")
                .contains("bts: Berkas tidak sesuai, kembali ke verifikasi")
                .contains("(pada langkah verifikasi)")
                .contains("diteruskan ke Kepala BKPSDM");
        assertThat(sheet.substring(sheet.indexOf("3. Waktu"), sheet.indexOf("4. Biaya")))
                .contains("tidak disebut dalam dokumen")
                .contains("Menyesuaikan jadwal BKN");
        assertThat(sheet.substring(sheet.indexOf("4. Biaya"), sheet.indexOf("5. Produk")))
                .contains("tidak disebut dalam dokumen");
        assertThat(sheet.substring(sheet.indexOf("5. Produk"), sheet.indexOf("6. Pen")))
                .contains("[tidak terbaca]");
    }

    @Test
    public void unknownThingsAreNamedWithTheKnownOnes() {
        assertFails(new StandardInfo(), Map.of("agency", "x", "service", "y"), "balikpapan");
        assertFails(new StandardInfo(), Map.of("agency", "balikpapan", "service", "y"), "pengadaan-asn");
        assertFails(
                new StandardInfo(),
                Map.of("agency", "balikpapan", "service", "pengadaan-asn", "version", "9.0.0"),
                "1.0.0");
        assertFails(new AgencyInfo(), Map.of("agency", "x"), "balikpapan");
        assertFails(new CaseInfo(), Map.of("number", "x"), "bukan nomor berkas");
    }

    @Test
    public void refusalIsOneSentenceWithWhatIsAllowed() {
        console.variables.put("TALAKSANA_AS", "siti");
        console.cases.refusal = new Refusal(
                Refusal.Kind.CONFLICT,
                new Text("Langkah ini sudah selesai.", "Done."),
                List.of("tetapkan"),
                new Refusal.First("budi", Instant.parse("2026-08-03T03:00:00Z"), "verifikasi", "ms"));
        assertFails(
                new CompleteStep(),
                Map.of("number", NUMBER, "step", "verifikasi"),
                "Langkah ini sudah selesai. Didahului oleh budi pada 3 Agu 2026 10.00 WIB. Yang dapat dipilih:"
                        + " tetapkan.");
    }

    @Test
    public void whatAnOpeningDidNotSayIsAskedForInWords() {
        console.variables.put("TALAKSANA_AS", "siti");
        console.cases.refusal = new Refusal(
                Refusal.Kind.INVALID,
                new Text("Sebutkan asal (Asal): dalam (Dalam kota), luar (Luar kota).", "Give asal (Asal)."),
                List.of("asal=dalam", "asal=luar"));
        assertFails(
                new OpenCase(),
                Map.of("agency", "a", "service", "b", "subject", "Cuti"),
                "Sebutkan asal (Asal): dalam (Dalam kota), luar (Luar kota). Yang dapat dipilih: asal=dalam,"
                        + " asal=luar.");
    }

    @Test
    public void malformedAttributeIsRefused() {
        console.variables.put("TALAKSANA_AS", "siti");
        Map<String, Object> given =
                Map.of("agency", "a", "service", "b", "subject", "c", "attributes", List.of("pendidikan"));
        assertFails(new OpenCase(), given, "ID=NILAI");
    }

    @Test
    public void verificationFailsWhenTheRecordWasChanged() throws Exception {
        assertThat(console.run(new VerifyCase(), Map.of("number", NUMBER))).startsWith("Utuh: 3 langkah");
        console.cases.faults = List.of(new Text("Baris 2 diubah.", "Row 2 was changed."));
        assertFails(new VerifyCase(), Map.of("number", NUMBER), "tidak utuh");
        console.cases.faults = List.of();
        console.files.faults = List.of(new Text("Berkas 1 tidak ada.", "File 1 is missing."));
        assertFails(new VerifyCase(), Map.of("number", NUMBER), "tidak utuh");
    }
}

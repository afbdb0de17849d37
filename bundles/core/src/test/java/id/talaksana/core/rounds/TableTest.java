package id.talaksana.core.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.text.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.Test;

public class TableTest {
    private static Table read(String text) {
        return Table.read(text.getBytes(StandardCharsets.UTF_8), List.of("kode", "jumlah"), List.of("lokasi"));
    }

    private static String refused(String text) {
        return catchThrowableOfType(Refusal.class, () -> read(text)).reason().english();
    }

    @Test
    public void commasSemicolonsAndTabsAreRead() {
        for (String mark : List.of(",", ";", "\t")) {
            Table table = read("\uFEFFKode" + mark + " Jumlah \r\n\r\nF1" + mark + "\"2\"\r\n");
            assertThat(table.rows()).singleElement().satisfies(row -> {
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
                                () -> Table.read(new byte[] {(byte) 0xC3, 0x28}, List.of("a"), List.of()))
                        .reason()
                        .english())
                .contains("UTF-8");
    }

    @Test
    public void aRowThatNobodyCanReadRightlyIsLeftOut() {
        String table =
                "nomor peserta,formasi,nama\nB-1,F1,Budi, S.H.\nB-2,F1,\"Budi, S.H.\"\nB-3,F1,Bu\u0000di\nB-4,F1,Bu\u202Edi\n";
        ApplicantTable read = ApplicantTable.read(table.getBytes(StandardCharsets.UTF_8), Set.of("F1"), Set.of());
        assertThat(read.applicants().values()).extracting(a -> a.name()).containsExactly("Budi, S.H.");
        assertThat(read.leftOut()).extracting(left -> left.line()).containsExactly(2, 4, 5);
    }

    @Test
    public void aLineHasAnEnd() {
        assertThat(refused("kode,jumlah\n" + ",".repeat(9_000))).contains("8");
    }

    @Test
    public void aNikHasARegionADateAndASerialNumber() {
        assertThat(List.of("1504010101900001", "1504016902000001", "1504012902000001"))
                .as("a woman's day has 40 added, and some year of either century is a leap year")
                .allMatch(Nik::isPlausible);
        assertThat(List.of(
                        "150401010190000",
                        "15040101019000011",
                        "0504010101900001",
                        "1504013201900001",
                        "1504014001900001",
                        "1504010113900001",
                        "1504013004900000",
                        "1504013002900001",
                        "1504018101900001",
                        "150401010190000A"))
                .noneMatch(Nik::isPlausible);
    }

    @Test
    public void eachRowThatIsNobodyIsToldWithItsLine() {
        String table = "nomor peserta;nama;nik;formasi;jalur\nA-1;Uji;;F1;cpns\nA-2;Uji;12;F1;cpns\nA-3;Uji;;F2;cpns\n"
                + "A-4;Uji;;F1;pns\n;Uji;;F1;cpns\nA-1;Uji;;F1;cpns\n";
        ApplicantTable read = ApplicantTable.read(table.getBytes(StandardCharsets.UTF_8), Set.of("F1"), Set.of("cpns"));
        assertThat(read.applicants()).hasSize(1);
        assertThat(read.leftOut()).extracting(left -> left.line()).containsExactly(3, 4, 5, 6, 7);
        assertThat(read.leftOut()).allSatisfy(left -> {
            assertThat(left.reason().english()).isNotBlank();
            assertThat(left.reason().indonesian()).isNotBlank();
        });
    }
}

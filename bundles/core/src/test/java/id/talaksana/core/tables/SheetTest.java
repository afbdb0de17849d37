package id.talaksana.core.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.text.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.Test;

/** XLSX as spreadsheets write it, and as nobody should. */
public class SheetTest {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final Columns COLUMNS = Columns.called(List.of("kode", "jumlah"), List.of("tanggal", "lokasi"));

    private static final String HEADINGS =
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                    + "<c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>3</v></c></row>";

    private static byte[] file(String rows) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                        + "\"><sheets><sheet name=\"Data\" r:id=\"rId7\"/><sheet name=\"Lain\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet9.xml\"/>"
                        + "<Relationship Id=\"rId7\" Target=\"/xl/worksheets/sheet1.xml\"/></Relationships>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd\\-mmm\\-yy\"/>"
                        + "<numFmt numFmtId=\"165\" formatCode=\"&quot;dy&quot;0.0\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/>"
                        + "</cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
                        + "<xf numFmtId=\"165\"/></cellXfs></styleSheet>");
        parts.put(
                "xl/sharedStrings.xml",
                "<sst xmlns=\"" + MAIN
                        + "\"><si><t>Kode</t></si><si><r><t>Jum</t></r><r><t>lah</t></r></si><si><t>Tanggal</t>"
                        + "<rPh><t>x</t></rPh></si><si><t>Lokasi</t></si></sst>");
        return zip(parts);
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static List<TableRow> read(byte[] file) {
        List<TableRow> rows = new ArrayList<>();
        Rows.each(() -> new ByteArrayInputStream(file), COLUMNS, rows::add);
        return rows;
    }

    private static String refused(byte[] file) {
        return catchThrowableOfType(Refusal.class, () -> read(file)).reason().english();
    }

    @Test
    public void textsNumbersDaysAndGapsAreReadFromTheFirstSheet() throws IOException {
        List<TableRow> rows = read(file(HEADINGS + "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>F1</t></is></c>"
                + "<c r=\"B3\"><v>2</v></c><c r=\"C3\" s=\"1\"><v>45992</v></c></row><row r=\"4\"/>"
                + "<row r=\"5\"><c r=\"A5\" t=\"str\"><f>1+1</f><v>F2</v></c><c r=\"B5\" s=\"3\"><v>1.50</v></c>"
                + "<c r=\"C5\" s=\"2\"><v>45992.75</v></c><c r=\"D5\" t=\"s\"><v>3</v></c></row>"));
        assertThat(rows).extracting(TableRow::line).containsExactly(3, 5);
        assertThat(rows.get(0).cells()).isEqualTo(Map.of("kode", "F1", "jumlah", "2", "tanggal", "2025-12-01"));
        assertThat(rows.get(1).cells())
                .isEqualTo(Map.of("kode", "F2", "jumlah", "1.5", "tanggal", "2025-12-01", "lokasi", "Lokasi"));
    }

    @Test
    public void aNumberThatASpreadsheetHasShortenedIsNotTaken() throws IOException {
        List<TableRow> rows =
                read(file(HEADINGS + "<row><c r=\"A2\"><v>1504010101900000</v></c><c r=\"B2\"><v>1</v></c></row>"
                        + "<row><c><v>1.5040101019000001E15</v></c></row><row><c><v>150401010190000</v></c></row>"));
        assertThat(rows).extracting(row -> row.fault() != null).containsExactly(true, true, false);
        assertThat(rows.get(0).fault().english()).contains("15 digits");
    }

    @Test
    public void aSmallFileThatUnpacksToMuchOrStandsFarToTheRightIsRefused() throws IOException {
        assertThat(refused(file("<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>"))).contains("400 columns");
        assertThat(refused(file("<row><c r=\"B1\"/><c r=\"A1\"/></row>"))).contains("400 columns");
        assertThat(refused(
                        file(HEADINGS + "<row><c t=\"inlineStr\"><is><t>" + "x".repeat(9_000) + "</t></is></c></row>")))
                .contains("8");
        assertThat(refused(file(HEADINGS + "<row r=\"2\"><c><v>1</v></c></row>".repeat(100_001))))
                .contains("CSV");
        Map<String, String> bomb = new LinkedHashMap<>();
        String much = "<sst>" + "<si><t>xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx</t></si>".repeat(1_200_000) + "</sst>";
        bomb.put("xl/sharedStrings.xml", much);
        assertThat(refused(zip(bomb))).contains("too large");
    }

    @Test
    public void whatIsNoSheetIsToldWithItsRemedy() throws IOException {
        assertThat(refused(zip(Map.of("a.txt", "a")))).contains("empty", "kode");
        assertThat(refused(file("<row>"))).contains("cannot be read");
        assertThat(refused(new byte[] {'P', 'K', 3, 4, 5})).contains("empty");
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "xl/workbook.xml", "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><workbook>&e;</workbook>");
        assertThat(refused(zip(parts))).doesNotContain("root:");
    }
}

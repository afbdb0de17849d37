package id.talaksana.core.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A table as an XLSX file with one sheet. Every cell is a text, so that no digit of a number is lost. */
final class SheetWriter implements TableWriter {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String OPEN = "http://schemas.openxmlformats.org/";
    private static final String MAIN = OPEN + "spreadsheetml/2006/main";
    private static final String OFFICE = OPEN + "officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final ZipOutputStream zip;
    private final Writer out;

    SheetWriter(OutputStream to) throws IOException {
        zip = new ZipOutputStream(to);
        out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"" + OPEN + "package/2006/content-types\"><Default Extension=\"rels\" ContentType="
                        + "\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName="
                        + "\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/><Override PartName="
                        + "\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPE + "worksheet+xml\"/></Types>");
        part("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
        part("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                        + "\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        begin("xl/worksheets/sheet1.xml");
        out.write("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"" + OPEN + "package/2006/relationships\"><Relationship Id=\"r1\" Type=\""
                + OFFICE + "/" + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private void part(String name, String content) throws IOException {
        begin(name);
        out.write(content);
        out.flush();
        zip.closeEntry();
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        out.write(HEAD);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        out.write("<row>");
        for (String cell : cells) {
            if (cell == null || cell.isEmpty()) {
                out.write("<c/>");
            } else {
                out.write("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
                out.write(escaped(Cell.written(cell)));
                out.write("</t></is></c>");
            }
        }
        out.write("</row>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public void close() throws IOException {
        out.write("</sheetData></worksheet>");
        out.flush();
        zip.closeEntry();
        zip.finish();
    }
}

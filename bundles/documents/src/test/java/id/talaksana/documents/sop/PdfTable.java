package id.talaksana.documents.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** A table in a PDF's logical structure, as a screen reader meets it. */
record PdfTable(List<List<PdfTable.Cell>> rows) {

    /**
     * A cell.
     *
     * @param figure the words of the drawing in it; null: there is none
     * @param filled whether anything on a page belongs to it
     */
    record Cell(String type, String scope, int columns, int rows, String figure, boolean filled) {
        boolean scope(String wanted) {
            return type.equals("TH") && wanted.equals(scope);
        }
    }

    /** All tables in reading order. */
    static List<PdfTable> of(PDDocument document) {
        List<PDStructureElement> tables = new ArrayList<>();
        collect(document.getDocumentCatalog().getStructureTreeRoot(), "Table", tables);
        return tables.stream().map(PdfTable::table).toList();
    }

    private static PdfTable table(PDStructureElement element) {
        List<List<Cell>> rows = new ArrayList<>();
        for (PDStructureElement row : children(element)) {
            assertThat(row.getStructureType()).isEqualTo("TR");
            rows.add(children(row).stream().map(PdfTable::cell).toList());
        }
        return new PdfTable(rows);
    }

    private static Cell cell(PDStructureElement element) {
        assertThat(element.getStructureType()).isIn("TH", "TD");
        COSDictionary a = (COSDictionary) element.getCOSObject().getDictionaryObject(COSName.A);
        List<PDStructureElement> figures = new ArrayList<>();
        collect(element, "Figure", figures);
        return new Cell(
                element.getStructureType(),
                a == null ? null : a.getNameAsString("Scope"),
                a == null ? 1 : a.getInt("ColSpan", 1),
                a == null ? 1 : a.getInt("RowSpan", 1),
                figures.isEmpty() ? null : figures.get(0).getAlternateDescription(),
                !element.getKids().isEmpty());
    }

    private static List<PDStructureElement> children(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .toList();
    }

    private static void collect(PDStructureNode node, String type, List<PDStructureElement> found) {
        for (PDStructureElement child : children(node)) {
            if (child.getStructureType().equals(type)) {
                found.add(child);
            }
            collect(child, type, found);
        }
    }

    /** The rows that are not all heads of columns. */
    List<List<Cell>> body() {
        return rows.stream()
                .filter(row -> !row.stream().allMatch(cell -> cell.scope("Column")))
                .toList();
    }

    /** Every row fills so many columns, with what hangs down into it from the row above. */
    void isRegular(int columns) {
        int hanging = 0;
        for (List<Cell> row : rows) {
            int own = row.stream().mapToInt(Cell::columns).sum();
            assertThat(own + hanging).as(row.toString()).isEqualTo(columns);
            hanging = row.stream()
                    .filter(cell -> cell.rows() > 1)
                    .mapToInt(Cell::columns)
                    .sum();
        }
    }
}

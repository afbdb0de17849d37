package id.talaksana.documents.form;

import static id.talaksana.documents.paper.Flowing.MARGIN;
import static id.talaksana.documents.paper.Flowing.words;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.Form;
import id.talaksana.api.text.Provenance;
import id.talaksana.api.text.Sourced;
import id.talaksana.documents.paper.Face;
import id.talaksana.documents.paper.Flowing;
import id.talaksana.documents.paper.PageElement;
import id.talaksana.documents.paper.PageElement.Box;
import id.talaksana.documents.paper.PageElement.Filling;
import id.talaksana.documents.paper.Paper;
import id.talaksana.documents.paper.PaperWording;
import id.talaksana.documents.paper.Tag;
import id.talaksana.documents.sop.SopPaper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A form on A4, with a field for each blank. */
public final class FormPaper {
    private static final double SIZE = 9.5;
    private static final double LINE = 16;
    private static final double LABELS = 150;
    /** Rows of a table whose document prints none. */
    private static final int FREE_ROWS = 4;

    private final Flowing page;

    private FormPaper(Flowing page) {
        this.page = page;
    }

    /** The whole form. */
    public static Paper of(AgencyDefinition definition, Form form) {
        Tag structure = Tag.document();
        FormPaper paper = new FormPaper(new Flowing(595.28, 841.89, structure));
        paper.write(form);
        String title =
                (form.number() == null ? "" : PaperWording.of(form.number()) + " ") + PaperWording.of(form.title());
        return new Paper(title, SopPaper.footer(definition), definition.digest(), paper.page.pages(), structure);
    }

    private void write(Form form) {
        if (form.letterhead() != null) {
            page.centred(PaperWording.of(form.letterhead()), Face.BOLD, 11);
        }
        if (form.number() != null) {
            page.paragraph(PaperWording.of(form.number()), Face.REGULAR, SIZE);
        }
        page.heading(PaperWording.of(form.title()), 1);
        page.skip(6);
        form.parts().forEach(this::part);
        form.notes().forEach(note -> page.paragraph(PaperWording.of(note), Face.ITALIC, 8.5));
        page.skip(6);
        page.paragraph(PaperWording.LEGEND, Face.REGULAR, 6.5);
        readings(form);
    }

    private void readings(Form form) {
        for (Sourced<String> text : texts(form)) {
            if (text != null && text.reading() != null) {
                page.paragraph(PaperWording.capital(PaperWording.withReading(text)) + ".", Face.REGULAR, 6.5);
            }
        }
    }

    private static List<Sourced<String>> texts(Form form) {
        List<Sourced<String>> texts = new ArrayList<>(Arrays.asList(form.number(), form.title(), form.letterhead()));
        for (Form.Part part : form.parts()) {
            texts.add(part.text());
            texts.addAll(part.statements());
            part.fields().forEach(field -> texts.add(field.label()));
            if (part.table() != null) {
                part.table().columns().forEach(column -> texts.add(column.label()));
            }
        }
        texts.addAll(form.notes());
        return texts;
    }

    private void part(Form.Part part) {
        headAndText(part);
        part.fields().forEach(this::field);
        if (part.table() != null) {
            table(part.table(), part.title());
        }
        statements(part);
        if (part.signature() != null) {
            signature(part.signature());
        }
        page.skip(4);
    }

    private void headAndText(Form.Part part) {
        if (part.title() != null) {
            page.heading(part.title(), 2);
        }
        if (part.text() != null) {
            page.paragraph(PaperWording.of(part.text()), Face.REGULAR, SIZE);
        }
    }

    private void statements(Form.Part part) {
        if (!part.statements().isEmpty()) {
            Tag list = page.structure().child("L");
            for (int i = 0; i < part.statements().size(); i++) {
                page.item(i + 1 + ".", PaperWording.of(part.statements().get(i)), SIZE, list);
            }
        }
    }

    private void field(Form.Field field) {
        if (field.type() == Form.Type.PHOTO) {
            photo(field);
            return;
        }
        boolean lines = field.type() == Form.Type.LONG_TEXT;
        line(field, MARGIN, LABELS, page.room() - LABELS, lines ? 40 : LINE);
    }

    private void line(Form.Field field, double x, double labels, double wide, double high) {
        String label = label(field);
        String all = field.hint() == null ? label : label + " " + field.hint();
        List<String> words = Face.REGULAR.wrap(all, SIZE, labels - 14);
        double needed = Math.max(high, words.size() * SIZE * 1.3);
        page.need(needed + 4);
        Tag row = page.structure().child("P");
        double y = page.y();
        for (String line : words) {
            page.page().put(words(x, y + SIZE + 1, line, Face.REGULAR, SIZE), row);
            y += SIZE * 1.3;
        }
        page.page().put(words(x + labels - 8, page.y() + SIZE + 1, ":", Face.REGULAR, SIZE), row);
        blank(
                field,
                field.id(),
                all.isBlank() ? "Baris tanpa label" : all,
                new Box(x + labels, page.y(), wide, high),
                row);
        page.skip(needed + 4);
    }

    /** A line that the form itself leaves without words stays without. */
    private static String label(Form.Field field) {
        boolean without =
                field.label() != null && !field.label().known() && field.label().provenance() == Provenance.OPEN;
        return without ? "" : PaperWording.of(field.label());
    }

    private void blank(Form.Field field, String name, String label, Box box, Tag in) {
        Filling filling =
                switch (field.type()) {
                    case LONG_TEXT -> Filling.LINES;
                    case CHOICE -> Filling.CHOICE;
                    case TEXT, NUMBER, DATE, PHOTO, EMAIL, PHONE, NIK, NIP, NPWP -> Filling.LINE;
                };
        page.page().put(new PageElement.Blank(box, name, label, filling, field.options()), in.child("Form"));
    }

    /** 4 by 6 cm, at the right margin. */
    private void photo(Form.Field field) {
        double wide = 113;
        double high = 170;
        page.need(high + 6);
        Box box = new Box(MARGIN + page.room() - wide, page.y(), wide, high);
        Tag figure = page.structure().figure("Tempat " + label(field));
        page.page().put(new PageElement.Shape(PageElement.Kind.CELL, box, false, null, true), figure);
        double y = box.centre();
        for (String line : Face.REGULAR.wrap(label(field), SIZE, wide - 16)) {
            page.page().put(words(box.x() + 8, y, line, Face.REGULAR, SIZE), figure);
            y += SIZE * 1.3;
        }
        page.skip(high + 6);
    }

    private void table(Form.Table table, String title) {
        Tag tag = page.structure().child("Table");
        double[] widths = head(table, tag);
        int rows = Math.max(table.rows().size(), table.rows().isEmpty() ? FREE_ROWS : 0);
        for (int row = 0; row < rows; row++) {
            row(table, widths, row, tag);
        }
        if (table.extensible()) {
            page.paragraph("Baris dapat ditambah.", Face.ITALIC, 8);
        }
        if (table.note() != null) {
            page.paragraph(table.note(), Face.ITALIC, 8);
        }
    }

    private double[] head(Form.Table table, Tag tag) {
        double[] widths = page.widths(
                table.columns().stream().mapToDouble(FormPaper::share).toArray());
        page.need(LINE * 3);
        page.row(
                tag,
                widths,
                8.5,
                table.columns().stream()
                        .map(c -> new Flowing.Cell(label(c), true))
                        .toList());
        return widths;
    }

    private static double share(Form.Field column) {
        return column.id().equals("no") ? 25 : 100;
    }

    private void row(Form.Table table, double[] widths, int row, Tag tag) {
        page.need(LINE + 2);
        Tag line = tag.child("TR");
        double x = MARGIN;
        for (int i = 0; i < widths.length; i++) {
            Form.Field column = table.columns().get(i);
            Box box = new Box(x, page.y(), widths[i], LINE + 2);
            page.page().put(new PageElement.Shape(PageElement.Kind.CELL, box, false, null, true), null);
            if (i == 0 && row < table.rows().size()) {
                Tag head = line.header(true, 1);
                page.page().put(words(x + 3.5, page.y() + 12, table.rows().get(row), Face.REGULAR, 8.5), head);
            } else {
                Box inside = new Box(x + 1, page.y() + 1, widths[i] - 2, LINE);
                String name = table.id() + "-" + (row + 1) + "-" + column.id();
                blank(column, name, label(column) + ", baris " + (row + 1), inside, line.child("TD"));
            }
            x += widths[i];
        }
        page.skip(LINE + 2);
    }

    private void signature(Form.Signature signature) {
        page.need(130 + signature.fields().size() * (LINE + 4));
        double x = MARGIN + page.room() * 0.5;
        double wide = page.room() * 0.5;
        day(signature, x, wide);
        if (signature.role() != null) {
            page.lines(page.structure().child("P"), signature.role(), Face.REGULAR, SIZE, x, wide, false);
        }
        stampAndPlace(signature, x, wide);
        nameOfSigner(signature, x, wide);
        furtherLines(signature, x, wide);
        if (signature.note() != null) {
            page.paragraph(signature.note(), Face.ITALIC, 8);
        }
    }

    private void day(Form.Signature signature, double x, double wide) {
        for (Form.Field field : signature.fields()) {
            if (field.id().equals("tanggal")) {
                line(field, x, 60, wide - 60, LINE);
            }
        }
    }

    private void stampAndPlace(Form.Signature signature, double x, double wide) {
        page.skip(24);
        if (signature.stampDuty() != null) {
            String stamp = "Meterai " + PaperWording.of(signature.stampDuty().map(PaperWording.WORDS::rupiah));
            page.lines(page.structure().child("P"), stamp, Face.REGULAR, 8, x, wide, false);
        }
        page.skip(30);
        Tag tag = page.structure().child("P");
        page.lines(tag, "(tanda tangan)", Face.ITALIC, 8, x, wide, false);
    }

    private void nameOfSigner(Form.Signature signature, double x, double wide) {
        if (signature.fields().stream().noneMatch(field -> field.id().contains("nama"))) {
            // Who signs writes the name, also where the form has no word for it.
            Box name = new Box(x, page.y(), wide, LINE);
            Form.Field field = new Form.Field("penanda-tangan-nama", null, Form.Type.TEXT, null, List.of());
            blank(
                    field,
                    field.id(),
                    "Nama penanda tangan",
                    name,
                    page.structure().child("P"));
            page.skip(LINE + 4);
        }
    }

    private void furtherLines(Form.Signature signature, double x, double wide) {
        for (Form.Field field : signature.fields()) {
            if (!field.id().equals("tanggal")) {
                line(field, x, 90, wide - 90, LINE);
            }
        }
    }
}

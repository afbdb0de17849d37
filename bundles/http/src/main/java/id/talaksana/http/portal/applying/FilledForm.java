package id.talaksana.http.portal.applying;

import id.talaksana.api.definition.Form;
import id.talaksana.api.definition.PublicService;
import id.talaksana.http.kit.form.Entered;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody writes into forms of a service: what several of them ask for under one id is written once. Nothing of it is
 * kept.
 *
 * @param chosen the forms that are filled in
 * @param e what was written
 */
public record FilledForm(PublicService service, List<Form> chosen, Entered e) {
    /** Rows of a table to begin with, and more with each time that some are asked for. */
    private static final int ROWS = 3;

    private static final int MOST_ROWS = 40;

    /** The forms that are ticked; all where none is. */
    static FilledForm of(PublicService service, Entered e) {
        List<Form> ticked = service.forms().stream()
                .filter(form -> e.ticked("formulir." + form.id()))
                .toList();
        return new FilledForm(service, ticked.isEmpty() ? service.forms() : ticked, e);
    }

    public boolean isChosen(Form form) {
        return chosen.contains(form);
    }

    /** The fields of the chosen forms, each once; a photo is glued on, and what cannot be read stays for the pen. */
    public Collection<Form.Field> fields() {
        Map<String, Form.Field> fields = new LinkedHashMap<>();
        chosen.stream()
                .flatMap(form -> form.parts().stream())
                .flatMap(part -> part.fields().stream())
                .filter(field -> field.label() != null && field.label().known())
                .filter(field -> field.type() != Form.Type.PHOTO)
                .forEach(field -> fields.putIfAbsent(field.id(), field));
        return fields.values();
    }

    /** The tables of the chosen forms, with the parts that they stand in. */
    public List<Form.Part> tables() {
        return chosen.stream()
                .flatMap(form -> form.parts().stream())
                .filter(part -> part.table() != null)
                .toList();
    }

    /** How many rows a table has now. */
    public int rows(Form.Table table) {
        if (!table.extensible()) {
            return table.rows().size();
        }
        int more = e.value("aksi").equals("baris." + table.id()) ? ROWS : 0;
        String before = e.value(count(table));
        int now = before.matches("[0-9]{1,3}")
                ? Integer.parseInt(before)
                : Math.max(ROWS, table.rows().size());
        return Math.min(MOST_ROWS, now + more);
    }

    /** The name of the field that counts the rows of a table. */
    public static String count(Form.Table table) {
        return "baris." + table.id();
    }

    /** The name of a field. */
    public static String name(Form.Field field) {
        return "isi." + field.id();
    }

    /** The name of a cell. */
    public static String cell(Form.Table table, int row, int column) {
        return "tabel." + table.id() + "." + row + "." + column;
    }

    /** What is printed in a cell already; empty: nothing. */
    public static String printed(Form.Table table, int row, int column) {
        return column == 0 && row < table.rows().size() ? table.rows().get(row) : "";
    }

    /** What stands in a cell. */
    public String text(Form.Table table, int row, int column) {
        String printed = printed(table, row, column);
        return printed.isEmpty() ? e.value(cell(table, row, column)) : printed;
    }

    /** The rows in which something is written or printed; of a table without any a few, for the pen. */
    public List<Integer> written(Form.Table table) {
        List<Integer> written = new ArrayList<>();
        for (int row = 0; row < rows(table); row++) {
            boolean any = false;
            for (int column = 0; column < table.columns().size(); column++) {
                any |= !text(table, row, column).isBlank();
            }
            if (any) {
                written.add(row);
            }
        }
        return written.isEmpty() ? List.of(0, 1, 2) : written;
    }

    /** What kind of line is written into a field. */
    public static String type(Form.Field field) {
        return switch (field.type()) {
            case DATE -> "date";
            case EMAIL -> "email";
            case PHONE -> "tel";
            default -> "text";
        };
    }
}

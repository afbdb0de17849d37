package id.talaksana.core.rounds;

import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Seats from a table.
 *
 * @param leftOut rows that are none
 */
record FormationTable(List<Formation> formations, List<LeftOut> leftOut) {
    private static final List<String> COLUMNS = List.of("kode", "jumlah");
    private static final List<String> OTHERS = List.of("jenis kebutuhan", "lokasi", "jabatan");
    private static final int MAX_ID = 64;
    private static final int MAX_TEXT = 200;
    private static final String SEATS = "\\d{1,6}";

    static FormationTable read(byte[] content) {
        List<Formation> formations = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Table.Row row : Table.read(content, COLUMNS, OTHERS).rows()) {
            String id = row.get("kode");
            Text fault = fault(row, id);
            if (fault == null && !ids.add(id)) {
                fault = CoreWords.text("this-formation-stands-twice");
            }
            if (fault != null) {
                leftOut.add(new LeftOut(row.line(), id == null ? null : WrittenText.shown(id), fault));
            } else {
                formations.add(new Formation(
                        id,
                        Integer.parseInt(row.get("jumlah")),
                        row.get("jenis kebutuhan"),
                        row.get("lokasi"),
                        row.get("jabatan")));
            }
        }
        return new FormationTable(formations, leftOut);
    }

    private static Text fault(Table.Row row, String id) {
        if (row.fault() != null) {
            return row.fault();
        }
        if (id == null || id.length() > MAX_ID) {
            return CoreWords.text("a-formation-has-a-code", MAX_ID);
        }
        for (String other : OTHERS) {
            if (row.get(other) != null && row.get(other).length() > MAX_TEXT) {
                return CoreWords.text("a-cell-is-too-long", other, MAX_TEXT);
            }
        }
        String seats = row.get("jumlah");
        return seats == null || !seats.matches(SEATS) ? CoreWords.text("a-formation-has-a-number-of-seats") : null;
    }
}

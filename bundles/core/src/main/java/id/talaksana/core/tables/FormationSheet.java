package id.talaksana.core.tables;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.Formation.Decree;
import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.words.CoreWords;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Formations as a service's tables have them.
 *
 * @param today in the agency's zone
 */
public record FormationSheet(PublicService service, LocalDate today) {
    private static final String ID = "id";
    private static final String SEATS = "seats";
    private static final List<String> OTHERS = List.of("need", "location", "position");
    private static final int MAX_ID = 64;
    private static final int MAX_TEXT = 200;
    private static final String NUMBER = "\\d{1,6}";

    /**
     * What a table has.
     *
     * @param leftOut rows that are no seats
     */
    public record Read(List<Formation> formations, List<LeftOut> leftOut) {}

    private Columns columns() {
        Map<String, List<String>> headings = new LinkedHashMap<>();
        headings.put(ID, List.of("kode"));
        headings.put(SEATS, List.of("jumlah"));
        headings.put("need", List.of("jenis kebutuhan"));
        headings.put("location", List.of("lokasi"));
        headings.put("position", List.of("jabatan"));
        service.formations().fields().forEach(f -> headings.put(f.id(), ApplicantSheet.named(f.id(), f.label())));
        headings.putAll(service.formations().columns());
        boolean mapped = !service.formations().columns().isEmpty();
        return new Columns(headings, Set.of(ID, SEATS), mapped);
    }

    /** The headings as they go out, those that everybody knows first. */
    public List<String> headings() {
        return columns().headings().values().stream().map(its -> its.get(0)).toList();
    }

    /** @param decree what laid the seats down; may be null */
    public Read read(Supplier<InputStream> table, Decree decree) {
        List<Formation> formations = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Rows.each(table, columns(), row -> {
            String id = row.get(ID);
            Text fault = row.fault();
            Formation formation = null;
            try {
                formation = fault == null ? formation(row).by(decree) : null;
            } catch (Refusal refusal) {
                fault = refusal.reason();
            }
            if (fault == null && !ids.add(id)) {
                fault = CoreWords.text("this-formation-stands-twice");
            }
            if (fault == null) {
                formations.add(formation);
            } else {
                leftOut.add(new LeftOut(row.line(), id == null ? null : WrittenText.shown(id), fault));
            }
        });
        return new Read(formations, leftOut);
    }

    /** One that is entered by itself, held to the same. */
    public Formation checked(Formation entered) {
        Map<String, String> cells = new HashMap<>(entered.attributes());
        cells.keySet().stream()
                .filter(id -> service.formations().fields().stream().noneMatch(f -> f.id().equals(id)))
                .findFirst()
                .ifPresent(id -> {
                    throw refused(CoreWords.text("the-attribute-is-not-known", WrittenText.shown(id)));
                });
        cells.put(ID, entered.id());
        cells.put(SEATS, String.valueOf(entered.seats()));
        cells.put("need", entered.need());
        cells.put("location", entered.location());
        cells.put("position", entered.position());
        cells.values().removeIf(java.util.Objects::isNull);
        return formation(new TableRow(1, cells, null)).by(entered.decree());
    }

    private Formation formation(TableRow row) {
        String id = row.get(ID);
        requireShort(row, id);
        String seats = row.get(SEATS);
        if (seats == null || !seats.matches(NUMBER)) {
            throw refused(CoreWords.text("a-formation-has-a-number-of-seats"));
        }
        return new Formation(
                id,
                Integer.parseInt(seats),
                row.get("need"),
                row.get("location"),
                row.get("position"),
                new Attributes(List.of(), service.formations().fields(), service.declared(), today).of(row),
                null);
    }

    private static void requireShort(TableRow row, String id) {
        if (id == null || id.length() > MAX_ID) {
            throw refused(CoreWords.text("a-formation-has-a-code", MAX_ID));
        }
        for (String other : OTHERS) {
            if (row.get(other) != null && row.get(other).length() > MAX_TEXT) {
                throw refused(CoreWords.text("a-cell-is-too-long", other, MAX_TEXT));
            }
        }
    }

    private static Refusal refused(Text reason) {
        return new Refusal(Refusal.Kind.INVALID, reason, List.of());
    }
}

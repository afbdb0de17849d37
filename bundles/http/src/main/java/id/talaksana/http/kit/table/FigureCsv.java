package id.talaksana.http.kit.table;

import id.talaksana.api.cases.Turn.Whose;
import id.talaksana.api.figures.Figure;
import id.talaksana.api.figures.FigureTable;
import id.talaksana.api.figures.PromiseMeter;
import id.talaksana.api.figures.Spread;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** Figures as CSV: times in minutes of work. */
public final class FigureCsv {
    public static final String MEDIA_TYPE = "text/csv";

    private static final String HEADINGS = CsvRow.of(
            "instansi",
            "layanan",
            "langkah",
            "dari",
            "sampai",
            "terbuka",
            "terlambat",
            "menunggu kantor",
            "menunggu pemohon",
            "menunggu instansi lain",
            "menunggu tanggal",
            "selesai",
            "median menit kerja",
            "persentil 90 menit kerja",
            "langkah selesai",
            "dikembalikan",
            "dikembalikan persen",
            "pengaduan",
            "pengaduan per 1000 langkah",
            "responden",
            "indeks kepuasan");

    private FigureCsv() {}

    /** A row for each figure. */
    public static String of(FigureTable table) {
        StringBuilder csv = new StringBuilder(HEADINGS);
        for (Figure figure : table.figures()) {
            csv.append(row(table, figure));
        }
        return csv.toString();
    }

    private static String row(FigureTable table, Figure figure) {
        Map<Whose, Long> waiting = figure.waiting();
        return CsvRow.of(
                figure.agency(),
                figure.service(),
                figure.step(),
                table.period().from(),
                table.period().to(),
                figure.open(),
                figure.late(),
                waiting.get(Whose.OFFICE),
                waiting.get(Whose.APPLICANT),
                waiting.get(Whose.AGENCY),
                waiting.get(Whose.DATE),
                figure.taken().many(),
                figure.taken().median(),
                figure.taken().percentile90(),
                figure.finished(),
                figure.returned(),
                rounded(figure.returnedPercent()),
                figure.complaints(),
                rounded(figure.complaintsPerThousand()),
                figure.respondents(),
                rounded(figure.satisfaction()));
    }

    /** A row for the whole time of a service, and one for each who was waited for. */
    public static String of(PromiseMeter meter) {
        StringBuilder csv = new StringBuilder(CsvRow.of(
                "instansi",
                "layanan",
                "dari",
                "sampai",
                "menunggu",
                "berkas",
                "median menit kerja",
                "persentil 90 menit kerja",
                "jumlah menit kerja",
                "tepat janji",
                "lewat janji"));
        csv.append(row(meter, "semua", meter.taken(), meter.kept(), meter.broken()));
        meter.parts().forEach((whose, part) -> csv.append(row(meter, whose, part, null, null)));
        return csv.toString();
    }

    private static String row(PromiseMeter meter, Object whose, Spread spread, Long kept, Long broken) {
        return CsvRow.of(
                meter.agency(),
                meter.service(),
                meter.period().from(),
                meter.period().to(),
                whose,
                spread.many(),
                spread.median(),
                spread.percentile90(),
                spread.sum(),
                kept,
                broken);
    }

    private static BigDecimal rounded(Double value) {
        return value == null ? null : BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}

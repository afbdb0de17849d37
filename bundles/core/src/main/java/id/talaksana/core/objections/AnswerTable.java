package id.talaksana.core.objections;

import id.talaksana.api.rounds.objections.Objection;
import id.talaksana.api.rounds.objections.ObjectionEvent;
import id.talaksana.api.rounds.objections.ObjectionState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Answers as a table for where the objections came from: its first columns are those in which they came. */
record AnswerTable(ZoneId zone) {
    private static final CSVFormat FORM = CSVFormat.DEFAULT
            .builder()
            .setHeader(
                    "nomor peserta",
                    "terhadap",
                    "hasil",
                    "alasan",
                    "sanggahan",
                    "status",
                    "jawaban",
                    "hasil akhir",
                    "tanggal jawaban")
            .build();
    /** What a spreadsheet would take for a formula. */
    private static final String FORMULAS = "=+-@\t\r";

    byte[] of(List<Objection> objections) {
        StringBuilder table = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(table, FORM)) {
            for (Objection objection : objections) {
                print(printer, objection);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void print(CSVPrinter printer, Objection objection) throws IOException {
        ObjectionEvent answer = answer(objection);
        printer.printRecord(
                cell(objection.objector()),
                cell(objection.registration()),
                objection.contested().outcome(),
                cell(objection.contested().reason()),
                cell(objection.text()),
                status(objection.state()),
                answer == null ? null : cell(answer.reason()),
                answer == null ? null : answer.outcome(),
                answer == null ? null : answer.at().atZone(zone).toLocalDate());
    }

    private static ObjectionEvent answer(Objection objection) {
        return objection.events().stream()
                .filter(event -> event.state() == ObjectionState.ACCEPTED || event.state() == ObjectionState.REJECTED)
                .findFirst()
                .orElse(null);
    }

    /** The words of who reads the table, which is no page. */
    private static String status(ObjectionState state) {
        return switch (state) {
            case FILED, REFERRED -> "belum dijawab";
            case ACCEPTED, CORRECTED -> "diterima";
            case REJECTED -> "ditolak";
            case WITHDRAWN -> "dicabut";
        };
    }

    private static String cell(String text) {
        return text != null && !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}

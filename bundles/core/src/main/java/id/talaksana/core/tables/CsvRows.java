package id.talaksana.core.tables;

import id.talaksana.api.text.Refusal;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.words.CoreWords;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table with headings in CSV: UTF-8 with commas, semicolons or tabs. */
final class CsvRows {
    /** A row is read whole before anybody can look at it: in characters. */
    private static final int LONGEST_ROW = 8_192;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvRows() {}

    /**
     * Gives each row that has anything in it.
     *
     * @return what its headings say
     * @throws Refusal when it is no such table
     */
    static Columns.Found each(Supplier<InputStream> content, Columns columns, Consumer<TableRow> taker) {
        try (BoundedRow bounded = new BoundedRow(new BufferedReader(
                new InputStreamReader(content.get(), StandardCharsets.UTF_8.newDecoder()), LONGEST_ROW * 2))) {
            char delimiter = bounded.delimiter();
            CSVFormat format =
                    CSVFormat.DEFAULT.builder().setDelimiter(delimiter).build();
            Columns.Found found = null;
            try (CSVParser parser = CSVParser.parse(bounded, format)) {
                Iterator<CSVRecord> records = parser.iterator();
                while (hasNext(records)) {
                    bounded.rowEnds();
                    List<String> values = records.next().toList();
                    if (values.stream().mapToInt(String::length).sum() + values.size() > LONGEST_ROW) {
                        throw new RowTooLong();
                    }
                    if (values.stream().allMatch(String::isBlank)) {
                        continue;
                    }
                    if (found == null) {
                        found = columns.in(values);
                    } else {
                        taker.accept(TableRow.of((int) parser.getCurrentLineNumber(), values, found, null));
                    }
                }
            }
            if (found == null) {
                throw Columns.invalid(CoreWords.text("the-table-is-empty", columns.all()));
            }
            return found;
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /** What whoever takes the rows throws is no fault of the table. */
    private static boolean hasNext(Iterator<CSVRecord> records) {
        try {
            return records.hasNext();
        } catch (UncheckedIOException | IllegalStateException e) {
            throw refused(e);
        }
    }

    private static Refusal refused(Exception e) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (each instanceof CharacterCodingException) {
                return Columns.invalid(CoreWords.text("the-table-is-not-utf-8"));
            } else if (each instanceof RowTooLong) {
                return Columns.invalid(CoreWords.text("the-table-has-a-line-that-is-too-long", LONGEST_ROW));
            }
        }
        return Columns.invalid(
                CoreWords.text("the-table-cannot-be-read", WrittenText.shown(String.valueOf(e.getMessage()))));
    }

    /** A row has no end where one would expect it. */
    private static final class RowTooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Counts what is read of a row; what the parser has read ahead may be as long again. */
    private static final class BoundedRow extends FilterReader {
        private int read;

        BoundedRow(Reader in) {
            super(in);
        }

        void rowEnds() {
            read = 0;
        }

        /** The one of which the first line with anything in it has most; a mark before it is passed over. */
        char delimiter() throws IOException {
            in.mark(1);
            if (in.read() != BYTE_ORDER_MARK) {
                in.reset();
            }
            in.mark(LONGEST_ROW);
            char[] start = new char[LONGEST_ROW];
            int length = 0;
            for (int some = 0; some >= 0 && length < LONGEST_ROW; length += Math.max(some, 0)) {
                some = in.read(start, length, LONGEST_ROW - length);
            }
            in.reset();
            String first = new String(start, 0, length)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .findFirst()
                    .orElse("");
            char most = ',';
            for (char candidate : new char[] {';', '\t'}) {
                most = count(first, candidate) > count(first, most) ? candidate : most;
            }
            return most;
        }

        private static long count(String line, char wanted) {
            return line.chars().filter(c -> c == wanted).count();
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int some = super.read(buffer, offset, length);
            return counted(some, some);
        }

        private int counted(int result, int characters) throws IOException {
            read += result < 0 ? 0 : characters;
            // What was read ahead when the row began is counted to the row before.
            if (read > 2 * LONGEST_ROW) {
                throw new RowTooLong();
            }
            return result;
        }
    }
}

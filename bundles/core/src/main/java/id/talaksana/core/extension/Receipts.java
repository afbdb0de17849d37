package id.talaksana.core.extension;

import id.talaksana.api.cases.StepRow;
import id.talaksana.api.store.NoticeStore.Receipt;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows what notifiers answered with the row that they were told of, which was signed before they were. */
public final class Receipts {
    private Receipts() {}

    /** The rows, each with its receipts below its evidence. */
    public static List<StepRow> on(List<StepRow> rows, List<Receipt> receipts) {
        return receipts.isEmpty()
                ? rows
                : rows.stream().map(row -> on(row, receipts)).toList();
    }

    private static StepRow on(StepRow row, List<Receipt> receipts) {
        String told = receipts.stream()
                .filter(receipt -> receipt.row() == row.number())
                .map(Receipt::text)
                .collect(Collectors.joining("\n"));
        return told.isEmpty()
                ? row
                : row.stating(Stream.of(row.evidence() == null ? "" : row.evidence(), told)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n")));
    }
}

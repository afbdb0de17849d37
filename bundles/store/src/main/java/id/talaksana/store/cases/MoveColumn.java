package id.talaksana.store.cases;

import id.talaksana.api.cases.StepRow.Move;

/** A move in a text column: both versions and both digests, none of which has a blank. */
final class MoveColumn {
    private MoveColumn() {}

    static String text(Move move) {
        return move == null
                ? null
                : String.join(" ", move.fromVersion(), move.fromDigest(), move.toVersion(), move.toDigest());
    }

    static Move move(String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split(" ");
        return new Move(parts[0], parts[1], parts[2], parts[3]);
    }
}

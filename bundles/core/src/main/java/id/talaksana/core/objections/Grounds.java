package id.talaksana.core.objections;

import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.words.CoreWords;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What was recorded against an applicant: each line of the reason is a requirement that is not met. Where one of them stays
 * uncontested the outcome stays, so an objection contests all of them.
 *
 * @param each in the words of the decision
 */
record Grounds(List<String> each) {
    static Grounds of(String reason) {
        return new Grounds(
                reason == null
                        ? List.of()
                        : reason.lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList());
    }

    /** Why an objection that contests these, counted from 1, changes nothing; null: it contests all. */
    Text uncontested(List<Integer> contested) {
        Set<Integer> open = IntStream.rangeClosed(1, each.size())
                .boxed()
                .filter(number -> !contested.contains(number))
                .collect(Collectors.toCollection(TreeSet::new));
        if (contested.stream().anyMatch(number -> number < 1 || number > each.size())) {
            return CoreWords.text("reasons-are-counted-from-1-to", each.size());
        }
        return open.isEmpty()
                ? null
                : CoreWords.text(
                        "every-reason-is-to-be-contested",
                        open.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                        open.stream().map(number -> each.get(number - 1)).collect(Collectors.joining("; ")));
    }

    /** All of them, counted from 1. */
    List<Integer> all() {
        return IntStream.rangeClosed(1, each.size()).boxed().toList();
    }
}

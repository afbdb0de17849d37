package id.talaksana.http.desk.sheet;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.http.kit.CoreServices;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Registration numbers as people type them: apart by blanks, commas or lines, in letters of either case. */
public final class Registrations {
    private static final int SPELLINGS = 3;

    private Registrations() {}

    /** Each once. */
    public static List<String> typed(String text) {
        return Stream.of(text.strip().split("[\\s,;]+"))
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    /** The same as the round has them; what nobody there has stays as it was typed. */
    public static List<String> asKept(CoreServices core, Account who, CaseId round, List<String> typed) {
        Map<String, String> kept = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        int some = ApplicantQuery.MAX_LIMIT / SPELLINGS;
        for (int from = 0; from < typed.size(); from += some) {
            List<String> spelt = typed.subList(from, Math.min(typed.size(), from + some)).stream()
                    .flatMap(one -> Stream.of(one, one.toUpperCase(Locale.ROOT), one.toLowerCase(Locale.ROOT)))
                    .distinct()
                    .toList();
            core.rounds()
                    .applicants(
                            who, round, new ApplicantQuery(null, null, null, null, spelt), 0, ApplicantQuery.MAX_LIMIT)
                    .applicants()
                    .forEach(judged -> kept.put(
                            judged.applicant().registration(),
                            judged.applicant().registration()));
        }
        List<String> all = new ArrayList<>();
        typed.forEach(one -> all.add(kept.getOrDefault(one, one)));
        return all.stream().distinct().toList();
    }
}

package id.talaksana.api.wording;

import id.talaksana.api.definition.selection.StepRanking;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How it is said by which rule applicants are ranked, the same at every face. Names of scores stay as they are written. */
public final class RankingWording {
    private static final RankingWording INDONESIAN = new RankingWording(Language.INDONESIAN);
    private static final RankingWording ENGLISH = new RankingWording(Language.ENGLISH);

    /** What rules are written with; names of scores, groups and formations stay as they are. */
    static final Set<String> WORDS =
            Set.of(("skd skb max weight parts id knockOut passingGrade factor atBoundary all ask ties older "
                            + "gpa-or-diploma move rounding when display scale classes weights ranges top tie field "
                            + "otherwise minimumApplicants applicants extensions days afterwards")
                    .split(" "));

    /** What is worked out. */
    static final Set<String> KINDS = Set.of("skd-cut", "integration", "moved", "pppk", "jpt");

    private final ValueWords words;
    private final Wording wording;

    private RankingWording(Language language) {
        this.words = new ValueWords(language);
        this.wording = Wording.in(language);
    }

    /** The wording of a language. */
    public static RankingWording in(Language language) {
        return language == Language.ENGLISH ? ENGLISH : INDONESIAN;
    }

    /** A rule in both languages; null where there is none. */
    public static Text both(List<StepRanking> rankings) {
        return rankings.isEmpty() ? null : new Text(INDONESIAN.all(rankings), ENGLISH.all(rankings));
    }

    private String all(List<StepRanking> rankings) {
        return rankings.stream().flatMap(each -> of(each).stream()).collect(Collectors.joining("; "));
    }

    /** What is worked out for whom and with which outcomes, then each part of the rule, with what it is from. */
    public List<String> of(StepRanking ranking) {
        List<String> lines = new ArrayList<>();
        String tracks = ranking.tracks().isEmpty() ? "" : " (" + String.join(", ", ranking.tracks()) + ")";
        lines.add(kind(ranking.kind()) + tracks + ": " + words.word("rule-passes") + " = "
                + ranking.outcomes().passed() + ", " + words.word("rule-fails") + " = "
                + ranking.outcomes().failed());
        ranking.rule().forEach((key, value) -> lines.add(word(key) + ": " + said(value) + from(ranking, key)));
        return lines;
    }

    private String from(StepRanking ranking, String key) {
        String said = ranking.basis().stream()
                .filter(basis -> basis.of().contains(key))
                .flatMap(basis -> Stream.of(
                        basis.citation(),
                        basis.effectiveFrom() == null
                                ? null
                                : words.word("rule-since") + " " + wording.date(basis.effectiveFrom()),
                        basis.toConfirm() ? words.word("rule-to-confirm") : null))
                .filter(each -> each != null)
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? "" : " [" + said + "]";
    }

    private String said(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(each -> word(String.valueOf(each.getKey())) + " " + within(each.getValue()))
                    .collect(Collectors.joining(", "));
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(this::within).collect(Collectors.joining(", "));
        }
        return word(String.valueOf(value));
    }

    private String within(Object value) {
        return value instanceof Map || value instanceof Collection ? "(" + said(value) + ")" : said(value);
    }

    private String kind(String kind) {
        return KINDS.contains(kind) ? words.word("ranking-kind." + kind) : kind;
    }

    private String word(String key) {
        return WORDS.contains(key) ? words.word("ranking." + key) : key;
    }
}

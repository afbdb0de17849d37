package id.talaksana.agency.singkawang;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.extension.EligibilityRule.Verdict;
import id.talaksana.api.extension.StepInHand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** The age limit, on the day before, on and after it; the numbers are made up. */
public class AgencyBatasUsiaTest {
    private final BatasUsia rule = new BatasUsia();

    @Test
    public void theBirthdayOnWhichTheLimitIsReachedIsTheLastDay() {
        assertThat(judge("1969-12-01", "2025-11-30", "administrator", null)).isTrue();
        assertThat(judge("1969-12-01", "2025-12-01", "administrator", null)).isTrue();
        assertThat(judge("1969-12-01", "2025-12-02", "administrator", null)).isFalse();
        assertThat(judge("1969-12-01", "2025-12-02", "jf-ahli-madya", "ada")).isFalse();
    }

    @Test
    public void whoWasJptPratamaAndDeclaresNoMppHasTwoYearsMore() {
        assertThat(judge("1967-12-01", "2025-12-01", "jpt-pratama", "ada")).isTrue();
        assertThat(judge("1967-12-01", "2025-12-02", "jpt-pratama", "ada")).isFalse();
        assertThat(judge("1967-12-01", "2025-12-01", "jpt-pratama", "tidak-ada"))
                .isFalse();
        assertThat(judge("1967-12-01", "2025-12-01", "jpt-pratama", null)).isFalse();
    }

    @Test
    public void aLeapDayIsReachedOnTheLastOfFebruary() {
        assertThat(judge("1968-02-29", "2025-02-28", "jpt-pratama", "ada")).isTrue();
        assertThat(judge("1968-02-29", "2026-03-01", "jpt-pratama", "ada")).isFalse();
    }

    @Test
    public void theReasonSaysAgeDayAndLimitButNotWho() {
        Verdict verdict = verdict("1965-05-17", "2025-12-01", "administrator", null);
        assertThat(verdict.reasons().get(0).indonesian())
                .contains("60 tahun 6 bulan 14 hari", "2025-12-01", "56 tahun")
                .doesNotContain("19650517");
        assertThat(verdict.reasons().get(0).english()).contains("60 years 6 months 14 days");
    }

    @Test
    public void theExampleInTheReadmeIsThisClass() throws IOException {
        String source = Files.readString(Path.of("src/main/java/id/talaksana/agency/singkawang/BatasUsia.java"));
        String code = source.replaceAll("(?s)/\\*\\*.*?\\*/\n", "");
        assertThat(Files.readString(Path.of("../../README.md"))).contains(code);
    }

    private boolean judge(String birth, String decree, String office, String declaration) {
        return verdict(birth, decree, office, declaration).eligible();
    }

    private Verdict verdict(String birth, String decree, String office, String declaration) {
        Map<String, String> facts = new HashMap<>();
        facts.put("nip", birth.replace("-", "") + "1999031001");
        facts.put("tanggal-penetapan", decree);
        facts.put("riwayat-jabatan", office);
        if (declaration != null) {
            facts.put("pernyataan-mpp", declaration);
        }
        return rule.judge(new StepInHand(
                "singkawang",
                "singkawang-1",
                "seleksi-terbuka-sekda-2025",
                "pengumuman-hasil-akhir",
                9,
                "done",
                Map.of(),
                Set.of(),
                List.of(),
                facts,
                Map.of("batas-umum", "56", "batas-jpt-pratama", "58"),
                ZoneId.of("Asia/Pontianak"),
                Instant.parse("2025-11-20T02:00:00Z")));
    }
}

package id.talaksana.core.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.text.Refusal;
import id.talaksana.core.record.WrittenText;
import java.util.List;
import org.junit.Test;

/** Two names that look alike are one, and nobody's is read from its end. */
public class UnseenCharactersTest {
    private static final List<String> UNSEEN = List.of(
            "\u202E",
            "\u202C",
            "\u2066",
            "\u2069",
            "\u200E",
            "\u200F",
            "\u061C",
            "\u200B",
            "\u200C",
            "\u200D",
            "\u2060",
            "\uFEFF",
            "\u00AD",
            "\u180E",
            "\u3164",
            "\u115F",
            "\u2800",
            "\uDB40\uDC41");

    @Test
    public void aLineWithACharacterThatNobodySeesIsRefusedWithItsPlace() {
        for (String each : UNSEEN) {
            Refusal refusal =
                    catchThrowableOfType(() -> WrittenText.checkLine("Cuti Siti Rah" + each + "ma"), Refusal.class);
            assertThat(refusal.reason().indonesian()).contains("Cuti Siti Rahma", "tidak tampak");
            assertThat(refusal.reason().english()).contains("Cuti Siti Rahma", "cannot be seen");
        }
    }

    @Test
    public void whatPeopleWriteIsTaken() {
        for (String line : List.of(
                "Siti Nur\u2019aini, S.T.",
                "Ra\u00E9d \u064A\u062F",
                "\uA9B2\uA9CC Jawa",
                "\uD83D\uDC69 hadir",
                "a\tb")) {
            WrittenText.checkLine(line);
        }
        WrittenText.checkLine(null);
        WrittenText.check("[12.00] Siti: \u200Ebaik, \u2068+62\u2069 \uD83D\uDC69\u200D\uD83D\uDCBB");
    }
}

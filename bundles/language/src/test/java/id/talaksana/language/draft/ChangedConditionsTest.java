package id.talaksana.language.draft;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.condition.Condition;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.documents.Draft;
import id.talaksana.language.BpmnModels;
import id.talaksana.language.DefinitionReader;
import id.talaksana.language.Typical;
import id.talaksana.language.bpmn.Expression;
import id.talaksana.language.bpmn.ReadExpression;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Test;

/** Conditions that somebody changed in the drawing of our own file: the drawing holds, and the difference is told. */
public class ChangedConditionsTest {
    private static final AgencyDefinition DEFINITION =
            DefinitionReader.read(Typical.files()).definition().orElseThrow();

    private static Draft changed(String service, String from, String to) {
        String file = new String(
                new BpmnModels()
                        .bpmn(DEFINITION, DEFINITION.service(service).orElseThrow())
                        .content(),
                StandardCharsets.UTF_8);
        assertThat(file).contains(from);
        return DraftReading.draft(file.replace(from, to));
    }

    private static Step step(Draft draft, String id) {
        PublicService service = DraftReading.service(draft);
        return service.step(id).orElseThrow();
    }

    private static String doubts(Draft draft) {
        return draft.doubts().toString();
    }

    @Test
    public void ofAWayOnward() {
        Draft draft = changed("cuti", "${lama &gt;= 30}", "${lama >= 45}");
        assertThat(step(draft, "tanda-tangan").next().ways().get(0).when())
                .isEqualTo(new Condition.Counted("lama", new BigDecimal(45), null));
        assertThat(doubts(draft)).contains("berbeda dari yang dibawa berkas ini: lama >= 30", "lama >= 45");
    }

    @Test
    public void ofAnOutcome() {
        Draft draft = changed("cuti", "(!(jenis == 'sakit'))", "(jenis == 'besar' || jenis == 'tahunan')");
        assertThat(step(draft, "periksa").outcomes().get(2).when())
                .isEqualTo(new Condition.Among("jenis", List.of("besar", "tahunan")));
        assertThat(doubts(draft)).contains("jenis == 'besar'");
    }

    @Test
    public void ofAnOutcomeThatWasForSomeAlone() {
        Draft draft = changed("cuti", "${hasil == 'tolak' &amp;&amp; (!(jenis == 'sakit'))}", "${hasil == 'tolak'}");
        assertThat(step(draft, "periksa").outcomes().get(2).when()).isNull();
        assertThat(doubts(draft)).contains("dimuat menurut diagram: hasil == 'tolak'");
    }

    @Test
    public void ofAStep() {
        Draft draft = changed("cuti", "${tujuan == 'luar'}", "${tujuan == 'luar' &amp;&amp; golongan >= 'III/a'}");
        assertThat(step(draft, "telaah").when())
                .isEqualTo(new Condition.All(List.of(
                        new Condition.Among("tujuan", List.of("luar")),
                        new Condition.Ranked("golongan", "III/a", null))));
        assertThat(doubts(draft)).contains("golongan >= 'III/a'");
    }

    @Test
    public void whatIsNoConditionOfTheLanguageLeavesTheOneThatTheFileCarries() {
        Draft draft = changed("cuti", "${lama &gt;= 30}", "${pejabat.hitung(lama) > 30}");
        assertThat(step(draft, "tanda-tangan").next().ways().get(0).when())
                .isEqualTo(new Condition.Counted("lama", new BigDecimal(30), null));
        assertThat(doubts(draft)).contains("tidak dapat dimuat: pejabat.hitung(lama) > 30");
    }

    @Test
    public void wordsThatWereChangedAloneChangeNothingAndAreTold() {
        Draft draft = changed("cuti", "name=\"bila lama cuti (hari) paling sedikit 30\"", "name=\"bila sebulan\"");
        assertThat(step(draft, "tanda-tangan").next().ways().get(0).when())
                .isEqualTo(new Condition.Counted("lama", new BigDecimal(30), null));
        assertThat(doubts(draft)).contains("menjadi \"bila sebulan\"; syaratnya tetap: lama >= 30");
    }

    @Test
    public void whatIsWrittenIsReadAgain() {
        for (String written : List.of(
                "a == 'x'",
                "a == 'x' || a == 'y'",
                "!(a == 'x')",
                "(a == 'x') && (lama >= 3)",
                "(golongan >= 'IV/a' && golongan <= 'IV/b') || (opened <= mulai - '2 week')",
                "mulai >= '2026-01-01' && mulai <= opened + '1 month'",
                "lama-cuti >= -0.5 && lama-cuti <= 30")) {
            assertThat(ReadExpression.of("${" + written + "}").map(Expression::of))
                    .contains(written);
        }
        for (String wrong : List.of("", "a", "a ==", "(a == 'x'", "a == 'x' b", "a.b() == 'x'", "(".repeat(60) + "a")) {
            assertThat(ReadExpression.of(wrong)).as(wrong).isEmpty();
        }
    }
}

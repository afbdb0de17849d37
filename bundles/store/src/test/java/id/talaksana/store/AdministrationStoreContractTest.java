package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Scope;
import id.talaksana.api.access.Substitution;
import id.talaksana.api.comparison.VariantJudgement;
import id.talaksana.api.catalogue.ServiceId;
import id.talaksana.api.prepared.PreparedVersion;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.Test;

/** Keeping what agencies' administrators lay down about people and prepare, and what central staff judge. */
public class AdministrationStoreContractTest extends StoreContract {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);

    private static Substitution named(String agency, int number, String substitute) {
        return new Substitution(
                agency,
                number,
                "budi",
                substitute,
                MONDAY,
                MONDAY.plusDays(4),
                "Cuti — é",
                "rini",
                CaseBuilder.NOW,
                null,
                null);
    }

    @Test
    public void substitutesAreKeptForEverEachNumberOnceAndEndOnce() {
        Substitution first = named(agency, 1, "ani");
        Substitution second = named(agency, 2, "siti");
        assertThat(stores().substitutions.append(first)).isTrue();
        assertThat(stores().substitutions.append(second)).isTrue();
        assertThat(stores().substitutions.append(named(agency, 2, "lain"))).isFalse();
        assertThat(stores().substitutions.append(named(otherAgency, 1, "ani"))).isTrue();
        assertThat(stores().substitutions.list(Scope.of(agency))).containsExactly(first, second);

        assertThat(stores().substitutions.end(agency, 2, "rudi", CaseBuilder.NOW))
                .isTrue();
        assertThat(stores().substitutions.end(agency, 2, "rini", CaseBuilder.NOW))
                .isFalse();
        assertThat(stores().substitutions.end(agency, 3, "rini", CaseBuilder.NOW))
                .isFalse();
        assertThat(stores().substitutions.list(Scope.of(agency)))
                .containsExactly(first, second.ended("rudi", CaseBuilder.NOW));
    }

    @Test
    public void theCalendarAloneBeginsAndEndsThem() {
        Substitution first = named(agency, 1, "ani");
        stores().substitutions.append(first);
        assertThat(stores().substitutions.of(agency, "ani", MONDAY.minusDays(1)))
                .isEmpty();
        assertThat(stores().substitutions.of(agency, "ani", MONDAY)).containsExactly(first);
        assertThat(stores().substitutions.of(agency, "ani", MONDAY.plusDays(4))).containsExactly(first);
        assertThat(stores().substitutions.of(agency, "ani", MONDAY.plusDays(5))).isEmpty();
        assertThat(stores().substitutions.of(agency, "siti", MONDAY)).isEmpty();
        assertThat(stores().substitutions.of(otherAgency, "ani", MONDAY)).isEmpty();
        stores().substitutions.end(agency, 1, "rini", CaseBuilder.NOW);
        assertThat(stores().substitutions.of(agency, "ani", MONDAY)).isEmpty();
    }

    private PreparedVersion prepared(int revision, Map<String, String> files) {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new PreparedVersion(agency, revision, "1.0.0", "rini", CaseBuilder.NOW, bytes);
    }

    @Test
    public void eachRevisionOfWhatIsPreparedTakesThePlaceOfTheOneBeforeItAndOfNoOther() {
        assertThat(stores().prepared.find(agency)).isEmpty();
        assertThat(stores().prepared.put(prepared(1, Map.of("agency.yaml", "a", "izin.yaml", "b"))))
                .isTrue();
        assertThat(stores().prepared.put(prepared(1, Map.of("agency.yaml", "lain"))))
                .isFalse();
        assertThat(stores().prepared.put(prepared(3, Map.of("agency.yaml", "lain"))))
                .isFalse();
        assertThat(stores().prepared.put(prepared(2, Map.of("agency.yaml", "c", "cuti.yaml", "é"))))
                .isTrue();

        PreparedVersion kept = stores().prepared.find(agency).orElseThrow();
        assertThat(kept.revision()).isEqualTo(2);
        assertThat(kept.files()).containsOnlyKeys("agency.yaml", "cuti.yaml");
        assertThat(new String(kept.files().get("cuti.yaml"), StandardCharsets.UTF_8))
                .isEqualTo("é");
        assertThat(stores().prepared.find(otherAgency)).isEmpty();

        assertThat(stores().prepared.remove(agency, 1)).isFalse();
        assertThat(stores().prepared.remove(agency, 2)).isTrue();
        assertThat(stores().prepared.find(agency)).isEmpty();
        assertThat(stores().prepared.put(prepared(1, Map.of("agency.yaml", "d"))))
                .isTrue();
    }

    private static VariantJudgement judged(ServiceId left, ServiceId right, int number, String step) {
        boolean none = step == null;
        return new VariantJudgement(
                number,
                new VariantJudgement.Judged(left, "d1", "periksa"),
                new VariantJudgement.Judged(right, "d2", step),
                none ? VariantJudgement.Match.NONE : VariantJudgement.Match.PRESUMED,
                none ? null : "Satu jabatan lain — é",
                "pusat",
                CaseBuilder.NOW);
    }

    @Test
    public void whatWasSaidOfTwoServicesIsKeptForEverEachNumberOnce() {
        ServiceId own = new ServiceId(agency, "izin");
        ServiceId other = new ServiceId(otherAgency, "izin");
        ServiceId third = new ServiceId(otherAgency, "cuti");
        VariantJudgement first = judged(own, other, 1, "telaah");
        VariantJudgement second = judged(own, other, 2, null);
        assertThat(stores().judgements.append(first)).isTrue();
        assertThat(stores().judgements.append(judged(own, other, 1, "lain"))).isFalse();
        assertThat(stores().judgements.append(second)).isTrue();
        assertThat(stores().judgements.append(judged(own, third, 1, "telaah"))).isTrue();
        assertThat(stores().judgements.of(own, other)).containsExactly(first, second);
        assertThat(stores().judgements.of(other, own)).isEmpty();
    }
}

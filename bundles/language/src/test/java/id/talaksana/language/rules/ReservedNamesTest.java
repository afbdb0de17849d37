package id.talaksana.language.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.language.DefinitionReader;
import id.talaksana.language.Samples;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.Test;

/** Names that the system needs in addresses. */
public class ReservedNamesTest {

    @Test
    public void anAgencyCannotTakeTheFirstPartOfAnAddressOfTheSystem() {
        for (String name : new String[] {"api", "aset", "berkas", "pengaduan", "system"}) {
            Inspection inspection = DefinitionReader.read(
                    Samples.files(Samples.AGENCY.replace("agency: contoh", "agency: " + name), Samples.SERVICE));
            assertThat(inspection.definition()).as(name).isEmpty();
            assertThat(inspection.diagnostics()).as(name).anySatisfy(found -> {
                assertThat(found.rule()).isEqualTo("reserved-name");
                assertThat(found.file()).isEqualTo("agency.yaml");
                assertThat(found.line()).isEqualTo(2);
                assertThat(found.column()).isEqualTo(9);
                assertThat(found.remedy().english()).contains(name + "-daerah");
            });
        }
    }

    @Test
    public void aServiceCannotTakeThePlaceOfItsAgencysComplaints() {
        Map<String, byte[]> files = new TreeMap<>(Samples.sound());
        files.remove("izin.yaml");
        files.put(
                "pengaduan.yaml",
                Samples.SERVICE.replace("service: izin", "service: pengaduan").getBytes(StandardCharsets.UTF_8));
        assertThat(DefinitionReader.read(files).diagnostics())
                .extracting(found -> found.file() + ":" + found.line() + " " + found.rule())
                .contains("pengaduan.yaml:2 reserved-name");
    }
}

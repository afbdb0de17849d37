package id.talaksana.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Test;

public class IdentityNumbersTest {
    @Test
    public void aNikHasARegionADateAndASerialNumber() {
        assertThat(List.of("1504010101900001", "1504016902000001", "1504012902000001"))
                .as("a woman's day has 40 added, and some year of either century is a leap year")
                .allMatch(Nik::isPlausible);
        assertThat(List.of(
                        "150401010190000",
                        "15040101019000011",
                        "0504010101900001",
                        "1504013201900001",
                        "1504014001900001",
                        "1504010113900001",
                        "1504013004900000",
                        "1504013002900001",
                        "1504018101900001",
                        "150401010190000A"))
                .noneMatch(Nik::isPlausible);
    }

    @Test
    public void anNpwpHasLuhnsDigitBehindTheFirstEight() {
        assertThat(List.of("123456782009000", "018550814009000", "0123456782009000", "1504010101900001"))
                .allMatch(Npwp::isPlausible);
        assertThat(List.of("123456783009000", "018550815009000", "12345678200900", "0123456783009000", "", "x"))
                .noneMatch(Npwp::isPlausible);
        assertThat(Npwp.digits("12.345.678.2-009.000")).isEqualTo("123456782009000");
    }
}

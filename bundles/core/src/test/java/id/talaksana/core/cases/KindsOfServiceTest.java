package id.talaksana.core.cases;

import static id.talaksana.core.cases.Procedures.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.text.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** A service of two kinds, each with requirements and a step of its own, in which at most two posts are applied for. */
public class KindsOfServiceTest {
    private static final String HEAD =
            """
            applicant:
              - {id: jenis, label: Jenis, values: [{id: baru, label: Baru}, {id: perpanjangan, label: Perpanjangan}]}
            fields:
              - id: formasi
                label: Formasi
                kind: choice
                max: 2
                values: [{id: a, label: A}, {id: b, label: B}, {id: c, label: C}]
            requirements:
              - {id: surat, text: Surat permohonan}
              - {id: akta, text: Akta pendirian, when: {attribute: jenis, is: baru}}
              - {id: izin-lama, text: Izin lama, when: {attribute: jenis, is: perpanjangan}}
            """;

    private final Procedures it = new Procedures();

    @Before
    public void published() {
        assertThat(it.publish(
                        "1.0.0", HEAD, List.of("id: tinjau, when: {attribute: jenis, is: baru}", "id: terbitkan")))
                .isEmpty();
    }

    private CaseFile open(String kind, String posts, String... presented) {
        return it.cases.open(
                OFFICER,
                new Opening(
                        "contoh",
                        "izin",
                        "Perihal",
                        Set.of(),
                        Map.of("jenis", kind, "formasi", posts),
                        List.of(presented),
                        null),
                Channel.REST);
    }

    private Refusal refused(String kind, String posts, String... presented) {
        return catchThrowableOfType(() -> open(kind, posts, presented), Refusal.class);
    }

    @Test
    public void eachKindHasItsOwnRequirementsAndSteps() {
        assertThat(refused("baru", "a", "surat", "izin-lama").reason().indonesian())
                .contains("akta");
        assertThat(refused("perpanjangan", "a", "surat", "akta").reason().indonesian())
                .contains("izin-lama");
        assertThat(Procedures.open(open("baru", "a", "surat", "akta"))).containsExactly("tinjau");
        assertThat(Procedures.open(open("perpanjangan", "a", "surat", "izin-lama")))
                .containsExactly("terbitkan");
    }

    @Test
    public void atMostTwoPostsAreChosen() {
        assertThat(open("baru", "a, c", "surat", "akta").attributes()).containsEntry("formasi", "a, c");
        Refusal three = refused("baru", "a, b, c", "surat", "akta");
        assertThat(three.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(three.reason().indonesian()).contains("Formasi").contains("2");
        assertThat(refused("baru", "a, a", "surat", "akta").kind()).isEqualTo(Refusal.Kind.INVALID);
    }
}

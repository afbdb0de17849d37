package id.talaksana.core.extender;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.catalogue.Origin;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class ClaimsTest {
    private static final PlugIn FIRST = claimant(10, "first");
    private static final PlugIn SECOND = claimant(20, "second");
    private static final PlugIn THIRD = claimant(30, "third");

    @Test
    public void withoutARegisterTheOneThatWasInstalledFirstStays() {
        assertThat(Claims.holder(List.of(SECOND, FIRST), List.of(), any -> true))
                .contains(FIRST);
    }

    @Test
    public void whomTheRegisterNamesGoesBeforeTheOrderOfInstallation() {
        assertThat(Claims.holder(List.of(FIRST, SECOND), List.of(SECOND.origin()), any -> true))
                .contains(SECOND);
    }

    @Test
    public void theNewestActGoesBeforeAnOlderOne() {
        assertThat(Claims.holder(List.of(FIRST, SECOND, THIRD), List.of(THIRD.origin(), FIRST.origin()), any -> true))
                .contains(THIRD);
    }

    @Test
    public void whoHasGoneHoldsNothing() {
        assertThat(Claims.holder(List.of(SECOND), List.of(FIRST.origin()), any -> true))
                .contains(SECOND);
    }

    @Test
    public void aFaultyOneKeepsOnlyWhatTheRegisterSaysIsItsOwn() {
        assertThat(Claims.holder(List.of(FIRST, SECOND), List.of(FIRST.origin()), SECOND::equals))
                .contains(FIRST);
        assertThat(Claims.holder(List.of(FIRST, SECOND), List.of(), SECOND::equals))
                .contains(SECOND);
        assertThat(Claims.holder(List.of(FIRST), List.of(), any -> false)).isEmpty();
    }

    private static PlugIn claimant(long bundle, String name) {
        return new PlugIn(
                bundle,
                new Origin(Origin.Kind.BUNDLE, name),
                List.of("kanreg"),
                List.of(),
                true,
                Map.of(),
                List.of(),
                List.of(),
                false);
    }
}

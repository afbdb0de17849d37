package id.talaksana.distribution.upgrade;

import id.talaksana.distribution.RunningContainer;
import org.junit.Test;

/** An older release's data folder. */
public class UpgradeOnDerbyIT {

    @Test
    public void whatAnOlderReleaseLeftStandsAndGoesOn() {
        try (RunningContainer container = new RunningContainer("upgrade-derby")) {
            Fixture.unzip(container.data());
            Upgraded upgraded = new Upgraded(container, Fixture.list("derby")).started();
            upgraded.everythingStands();
            upgraded.everythingGoesOn();
        }
    }
}

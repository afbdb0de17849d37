package id.talaksana.distribution.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.distribution.RunningContainer;
import id.talaksana.store.PostgresServer;
import org.junit.Test;

/** An older release's database on PostgreSQL. */
public class UpgradeOnPostgresIT {

    @Test
    public void whatAnOlderReleaseLeftStandsAndGoesOn() {
        try (PostgresServer server = new PostgresServer();
                RunningContainer container = new RunningContainer("upgrade-postgres")
                        .with("TALAKSANA_DB", server.createDatabase("talaksana"))) {
            server.restore("talaksana", Fixture.dump());
            Upgraded upgraded = new Upgraded(container, Fixture.list("postgresql")).started();
            upgraded.everythingStands();
            upgraded.everythingGoesOn();
            assertThat(server.dump("talaksana"))
                    .as("what codes follow from is the node's file's by now")
                    .containsPattern("COPY public\\.secret .*\\R\\\\\\.");
        }
    }
}

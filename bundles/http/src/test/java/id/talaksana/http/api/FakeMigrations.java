package id.talaksana.http.api;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.catalogue.Plan.Fate;
import id.talaksana.api.catalogue.Plan.Forecast;
import id.talaksana.api.migrations.Migration;
import id.talaksana.api.migrations.MigrationOrder;
import id.talaksana.api.migrations.Migrations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Remembers what it was asked, and moves one case. */
final class FakeMigrations implements Migrations {
    final List<MigrationOrder> orders = new ArrayList<>();

    @Override
    public Migration migrate(Account who, MigrationOrder order, boolean dryRun, Channel channel) {
        orders.add(order);
        return new Migration(
                order.agency(),
                "2.0.0",
                "c".repeat(64),
                !dryRun,
                Map.of(Fate.MOVES, 1L),
                List.of(new Forecast(FakeCases.ID, "verifikasi", Fate.MOVES, "telaah", null, null)),
                List.of());
    }
}

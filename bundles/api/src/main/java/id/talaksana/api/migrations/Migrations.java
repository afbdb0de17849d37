package id.talaksana.api.migrations;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.text.Refusal;
import org.osgi.annotation.versioning.ProviderType;

/** Moves cases under way from one version of their agency's definition to another. */
@ProviderType
public interface Migrations {

    /**
     * Moves the chosen cases, all of them in one transaction or none. Each goes on at the step of the same id, or of the same
     * words, unless the order says otherwise; its new due time counts from when its step was opened. The move is a row of
     * the case's record.
     *
     * @param who an administrator of the agency
     * @param dryRun only tells what would become of each case
     * @throws Refusal when a case cannot move or somebody must say where it goes on; nothing has changed then
     */
    Migration migrate(Account who, MigrationOrder order, boolean dryRun, StepRow.Channel channel);
}

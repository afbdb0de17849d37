package id.talaksana.karaf.command;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/** The agencies that are installed. */
@Service
@Command(scope = "agency", name = "list", description = "Lists the agencies.")
public class ListAgencies implements Action {

    @Reference
    private BundleContext context;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Agency");
        table.column("Version");
        table.column("State");
        for (Bundle bundle : context.getBundles()) {
            BundleRevision revision = bundle.adapt(BundleRevision.class);
            for (BundleCapability agency : revision.getDeclaredCapabilities("talaksana.agency")) {
                table.addRow()
                        .addContent(
                                agency.getAttributes().get("talaksana.agency"),
                                bundle.getVersion(),
                                bundle.getState() == Bundle.ACTIVE ? "active" : "stopped");
            }
        }
        table.print(System.out);
        return null;
    }
}

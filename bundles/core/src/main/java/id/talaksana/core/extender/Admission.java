package id.talaksana.core.extender;

import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Publishing;
import id.talaksana.api.catalogue.Quarantine;
import id.talaksana.api.catalogue.Registry;
import id.talaksana.api.text.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.osgi.framework.Bundle;
import org.osgi.framework.startlevel.BundleStartLevel;

/**
 * Lets the definitions of sound bundles in, one bundle for each agency; the others wait in quarantine.
 *
 * @param known what is here, as last looked at
 * @param heard is told each bundle that is waited for no longer
 */
record Admission(
        Map<Bundle, PlugIn> known,
        BundleFacts facts,
        Publishing publishing,
        Registry registry,
        Catalogue catalogue,
        Quarantine quarantine,
        LongConsumer heard) {
    /** Others that claim the same agency: it may be their turn now, or no longer. */
    void admitOthers(Bundle bundle, String agency) {
        if (agency != null) {
            List.copyOf(known.entrySet()).stream()
                    .filter(other -> !other.getKey().equals(bundle))
                    .filter(other -> agency.equals(other.getValue().agency()))
                    .forEach(other -> admit(other.getKey(), other.getValue()));
        }
    }

    /** Lets a bundle's definition in when it runs and nothing speaks against it. */
    void admit(Bundle bundle, PlugIn plugIn) {
        List<Diagnostic> faults = faults(plugIn);
        boolean rival = false;
        if (faults.isEmpty()) {
            PlugIn holder = holder(plugIn);
            rival = !holder.origin().equals(plugIn.origin());
            faults = rival ? List.of(PlugInRules.rival(plugIn, holder)) : List.of();
        }
        AgencyFolder folder = null;
        if (faults.isEmpty() && bundle.getState() == Bundle.ACTIVE) {
            folder = AgencyFolder.of(bundle);
            faults = folder.faults();
        }
        if (!faults.isEmpty()) {
            quarantine.hold(plugIn.origin(), plugIn.agency(), faults);
            if (plugIn.agency() != null && !rival && startsAgain(bundle)) {
                publishing.here(plugIn.agency(), plugIn.origin());
            }
            heard.accept(plugIn.bundle());
            return;
        }
        quarantine.release(plugIn.origin());
        if (folder != null) {
            publishing.publish(plugIn.agency(), folder.files(), plugIn.origin(), "system");
            heard.accept(plugIn.bundle());
        }
    }

    List<Diagnostic> faults(PlugIn plugIn) {
        return PlugInRules.check(plugIn, facts.offeredVersion());
    }

    /** Whose the agency is that this bundle claims. */
    private PlugIn holder(PlugIn plugIn) {
        List<PlugIn> claimants = known.values().stream()
                .filter(other -> plugIn.agency().equals(other.agency()))
                .toList();
        if (claimants.stream().map(PlugIn::origin).distinct().count() < 2) {
            return plugIn;
        }
        List<Origin> registered = catalogue.agency(plugIn.agency()).isEmpty()
                ? List.of()
                : registry.versions(plugIn.agency()).stream()
                        .map(Registry.VersionEntry::origin)
                        .toList();
        return Claims.holder(claimants, registered, other -> faults(other).isEmpty())
                .orElse(plugIn);
    }

    /** A bundle that is stopped to be updated keeps its autostart setting; one that an administrator stops loses it. */
    static boolean startsAgain(Bundle bundle) {
        BundleStartLevel level = bundle.adapt(BundleStartLevel.class);
        return level != null && level.isPersistentlyStarted();
    }

    /** Two versions of a bundle may be installed side by side, and one may have come in the place of the other. */
    boolean isHereOtherwise(Bundle bundle, PlugIn plugIn) {
        return known.entrySet().stream()
                .anyMatch(other -> !other.getKey().equals(bundle)
                        && other.getKey().getState() == Bundle.ACTIVE
                        && other.getValue().origin().equals(plugIn.origin())
                        && Objects.equals(plugIn.agency(), other.getValue().agency()));
    }
}

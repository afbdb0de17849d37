package id.talaksana.core.extender;

import id.talaksana.api.catalogue.Origin;
import java.util.List;
import java.util.Map;

/**
 * What the framework tells of a bundle that would bring an agency, without a look at its content.
 *
 * @param bundle the framework's number for it
 * @param agencies the ids that it provides as {@code talaksana.agency}, as they are written
 * @param wanted the filter of each requirement of the extender; empty when it requires none
 * @param offered whether this core is what it requires
 * @param headers those of its manifest's headers that say something to other bundles, with their values
 * @param imports packages that it imports
 * @param unmet other requirements that no bundle satisfies, as {@code namespace filter}
 * @param startFailed whether its start was tried and failed
 */
record PlugIn(
        long bundle,
        Origin origin,
        List<String> agencies,
        List<String> wanted,
        boolean offered,
        Map<String, String> headers,
        List<String> imports,
        List<String> unmet,
        boolean startFailed) {

    PlugIn {
        agencies = List.copyOf(agencies);
        wanted = List.copyOf(wanted);
        headers = Map.copyOf(headers);
        imports = List.copyOf(imports);
        unmet = List.copyOf(unmet);
    }

    /** The one agency that it names; null when it names none, several, or none that can be. */
    String agency() {
        return agencies.size() == 1 && PlugInRules.isAgencyId(agencies.get(0)) ? agencies.get(0) : null;
    }
}

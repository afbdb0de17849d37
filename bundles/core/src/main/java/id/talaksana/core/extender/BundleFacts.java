package id.talaksana.core.extender;

import id.talaksana.api.catalogue.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/** Reads from the framework what the rules ask of a bundle. */
final class BundleFacts {
    static final String EXTENDER = "talaksana.agency";
    private static final String EXTENDER_NAMESPACE = "osgi.extender";
    private static final Pattern PACKAGE = Pattern.compile("\\(osgi\\.wiring\\.package=([^)]*)\\)");

    private final Bundle own;
    private final BundleCapability offered;

    /** @param own the bundle that offers the extender */
    BundleFacts(Bundle own) {
        this.own = own;
        this.offered = own.adapt(BundleRevision.class).getDeclaredCapabilities(EXTENDER_NAMESPACE).stream()
                .filter(capability -> EXTENDER.equals(capability.getAttributes().get(EXTENDER_NAMESPACE)))
                .findFirst()
                .orElseThrow();
    }

    /** The version in which the extender is offered. */
    String offeredVersion() {
        return offered.getAttributes().get("version").toString();
    }

    /** Whether a bundle wants to bring an agency, well or badly. */
    boolean concerns(Bundle bundle) {
        return !bundle.equals(own)
                && (header(bundle, "Require-Capability").contains(EXTENDER)
                        || header(bundle, "Provide-Capability").contains(EXTENDER));
    }

    private static String header(Bundle bundle, String name) {
        String value = bundle.getHeaders("").get(name);
        return value == null ? "" : value;
    }

    static Origin origin(Bundle bundle) {
        String name = bundle.getSymbolicName();
        return new Origin(Origin.Kind.BUNDLE, name != null ? name : bundle.getLocation());
    }

    /**
     * What there is to say of a bundle that is installed; empty when it no longer is, which can happen at any moment: it must
     * not look like a bundle that names no agency.
     */
    Optional<PlugIn> read(Bundle bundle, boolean startFailed) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        if (revision == null) {
            return Optional.empty();
        }
        List<String> wanted = new ArrayList<>();
        List<String> unmet = new ArrayList<>();
        List<String> imports = new ArrayList<>();
        boolean fits = false;
        for (BundleRequirement requirement : revision.getDeclaredRequirements(null)) {
            String filter = requirement.getDirectives().getOrDefault("filter", "");
            boolean dynamic = "dynamic".equals(requirement.getDirectives().get("resolution"));
            if (requirement.getNamespace().equals(EXTENDER_NAMESPACE) && filter.contains("=" + EXTENDER + ")")) {
                wanted.add(filter);
                fits |= requirement.matches(offered);
            } else {
                Matcher name = PACKAGE.matcher(filter);
                if (requirement.getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE) && name.find() && !dynamic) {
                    imports.add(name.group(1));
                }
                if (bundle.getState() == Bundle.INSTALLED && mustBeMet(requirement) && !met(requirement)) {
                    unmet.add(requirement.getNamespace() + " " + filter);
                }
            }
        }
        return Optional.of(new PlugIn(
                bundle.getBundleId(),
                origin(bundle),
                agencies(revision),
                wanted,
                fits,
                ties(bundle),
                imports,
                unmet,
                startFailed));
    }

    private static Map<String, String> ties(Bundle bundle) {
        Map<String, String> ties = new HashMap<>();
        Dictionary<String, String> headers = bundle.getHeaders("");
        for (String tie : PlugInRules.TIES) {
            if (headers.get(tie) != null) {
                ties.put(tie, headers.get(tie));
            }
        }
        return ties;
    }

    private static List<String> agencies(BundleRevision revision) {
        List<String> agencies = new ArrayList<>();
        for (BundleCapability capability : revision.getDeclaredCapabilities(EXTENDER)) {
            Object named = capability.getAttributes().get(EXTENDER);
            if (named instanceof Collection<?> several) {
                several.forEach(one -> agencies.add(String.valueOf(one)));
            } else if (named != null) {
                agencies.add(named.toString());
            }
        }
        return agencies;
    }

    private static boolean mustBeMet(BundleRequirement requirement) {
        Map<String, String> directives = requirement.getDirectives();
        return !List.of("optional", "dynamic").contains(directives.getOrDefault("resolution", "mandatory"))
                && directives.getOrDefault("effective", "resolve").equals("resolve");
    }

    private boolean met(BundleRequirement requirement) {
        return Arrays.stream(own.getBundleContext().getBundles())
                .map(bundle -> bundle.adapt(BundleRevision.class))
                .filter(revision -> revision != null)
                .flatMap(revision -> revision.getDeclaredCapabilities(requirement.getNamespace()).stream())
                .anyMatch(requirement::matches);
    }
}

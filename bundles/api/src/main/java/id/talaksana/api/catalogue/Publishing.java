package id.talaksana.api.catalogue;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** How definitions come in and go away: by bundles, files and uploads. Every act is on the {@linkplain Registry register}. */
@ProviderType
public interface Publishing {

    /**
     * Offers a definition. When it is sound it is in use before this returns, or waits for its day, or for a second person where
     * one is asked for ({@link Approvals}); else nothing has changed but the diagnostics.
     *
     * @param agency the agency that the offer claims to be
     * @param files content by file name
     * @param by who offers it
     * @param decree by what decision, as it stands on the register; may be null
     */
    Catalogue.Inspection publish(String agency, Map<String, byte[]> files, Origin origin, String by, String decree);

    /** The same without a decree. */
    default Catalogue.Inspection publish(String agency, Map<String, byte[]> files, Origin origin, String by) {
        return publish(agency, files, origin, by, null);
    }

    /**
     * The origin is here, but what it brings is held back: the last good version that came from it takes new cases. Nothing
     * happens when none did.
     */
    void here(String agency, Origin origin);

    /**
     * The origin is being taken away. This is on the register when the method returns, so that it holds through a crash; the
     * agency closes with {@link #away} unless the origin is back until then.
     */
    void leaves(String agency, Origin origin);

    /** The origin is away: its agency takes no new cases until it is back. Cases under way go on. */
    void away(String agency, Origin origin);

    /**
     * What came this way and was here at the start has been heard. A file that is missing was removed meanwhile. A bundle
     * that is missing was lost, as a removal would be on the register: its agency stays open with its last good version, and
     * its entry says so.
     */
    void arrived(Origin.Kind way);
}

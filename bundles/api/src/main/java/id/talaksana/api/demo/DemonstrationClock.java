package id.talaksana.api.demo;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/** The clock, which the demonstration may let go on to a later moment, so that what is due by then can be looked at now. */
@ProviderType
public interface DemonstrationClock {

    /**
     * Lets it go on to a moment, from where it runs on.
     *
     * @throws id.talaksana.api.text.Refusal when this is no demonstration, or the moment has passed
     */
    void goOnTo(Instant moment);
}

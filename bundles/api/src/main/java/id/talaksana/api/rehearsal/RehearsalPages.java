package id.talaksana.api.rehearsal;

import id.talaksana.api.definition.AgencyDefinition;
import org.osgi.annotation.versioning.ProviderType;

/** Draws what came of a rehearsal. */
@ProviderType
public interface RehearsalPages {

    /**
     * One HTML page that needs nothing else: for each service the SOP's drawing with where they waited, and what happened.
     *
     * @param definition what was played
     */
    String page(AgencyDefinition definition, Rehearsal rehearsal);
}

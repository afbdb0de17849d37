package id.talaksana.language.comparison;

import id.talaksana.api.catalogue.ServiceId;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;

/** A service with the definition that it stands in. */
record PublishedService(AgencyDefinition definition, PublicService service) {
    ServiceId id() {
        return new ServiceId(definition.agency().id(), service.id());
    }

    // Definitions are compared by digest: two of 600 agencies are not to be compared member by member.
    @Override
    public boolean equals(Object other) {
        return other instanceof PublishedService f
                && f.definition.digest().equals(definition.digest())
                && f.service.id().equals(service.id());
    }

    @Override
    public int hashCode() {
        return 31 * definition.digest().hashCode() + service.id().hashCode();
    }
}

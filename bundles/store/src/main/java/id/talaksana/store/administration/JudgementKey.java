package id.talaksana.store.administration;

import id.talaksana.store.columns.EntityKey;
import java.util.List;

/** Two services, and the number of a judgement on them. */
public final class JudgementKey extends EntityKey {
    private static final long serialVersionUID = 1L;
    public String agency;
    public String service;
    public String otherAgency;
    public String otherService;
    public int number;

    @Override
    public List<Object> parts() {
        return List.of(agency, service, otherAgency, otherService, number);
    }
}

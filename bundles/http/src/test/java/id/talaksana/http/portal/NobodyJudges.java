package id.talaksana.http.portal;

import id.talaksana.api.access.Account;
import id.talaksana.api.catalogue.ServiceId;
import id.talaksana.api.comparison.StepJudgement;
import id.talaksana.api.comparison.StepJudgements;
import java.util.List;

/** No person has said anything of any step. */
final class NobodyJudges implements StepJudgements {
    @Override
    public List<StepJudgement> standing(ServiceId left, ServiceId right) {
        return List.of();
    }

    @Override
    public List<StepJudgement> all(Account who, ServiceId left, ServiceId right) {
        return List.of();
    }

    @Override
    public StepJudgement judge(Account who, ServiceId left, ServiceId right, Opinion opinion) {
        throw new UnsupportedOperationException();
    }
}

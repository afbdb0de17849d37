package id.talaksana.api.store;

import id.talaksana.api.comparison.VariantJudgement;
import id.talaksana.api.catalogue.ServiceId;
import id.talaksana.api.store.administration.JudgementStore;
import java.util.ArrayList;
import java.util.List;

/** What persons said of the steps of two services, in a list, for tests that need no database. */
public final class InMemoryJudgementStore implements JudgementStore {
    private final List<VariantJudgement> all = new ArrayList<>();

    @Override
    public synchronized List<VariantJudgement> of(ServiceId left, ServiceId right) {
        return all.stream()
                .filter(each -> each.left().service().equals(left)
                        && each.right().service().equals(right))
                .toList();
    }

    @Override
    public synchronized boolean append(VariantJudgement judgement) {
        boolean free = of(judgement.left().service(), judgement.right().service()).stream()
                .noneMatch(each -> each.number() == judgement.number());
        return free && all.add(judgement);
    }
}

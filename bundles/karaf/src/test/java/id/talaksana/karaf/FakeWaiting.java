package id.talaksana.karaf;

import id.talaksana.api.extension.Waiting;
import java.util.ArrayList;
import java.util.List;

/** What waits, as a test wants it. */
public final class FakeWaiting implements Waiting {
    public final List<WaitingStep> steps = new ArrayList<>();
    public final List<AbsentExtension> absent = new ArrayList<>();

    @Override
    public List<WaitingStep> steps() {
        return steps;
    }

    @Override
    public List<AbsentExtension> absent() {
        return absent;
    }
}

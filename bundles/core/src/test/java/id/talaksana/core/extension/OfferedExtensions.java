package id.talaksana.core.extension;

import id.talaksana.api.definition.Step.Call;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Extensions as bundles would offer them, by agency and name; the agency "" stands for all. */
public final class OfferedExtensions implements Whiteboard {
    private final Map<String, Object> offered = new ConcurrentHashMap<>();
    private final WaitingSteps waiting;

    /** Tells these steps when something comes, as the service registry does. */
    public OfferedExtensions(WaitingSteps waiting) {
        this.waiting = waiting;
    }

    /** Offers an extension in the name of an agency, or of none. */
    public OfferedExtensions offer(String agency, String name, Object extension) {
        offered.put(agency + "/" + name, extension);
        waiting.mended(name, agency.isEmpty() ? null : agency);
        return this;
    }

    /** Takes it away. */
    public void withdraw(String agency, String name) {
        offered.remove(agency + "/" + name);
    }

    @Override
    public Optional<Offer> find(String agency, Call call) {
        Object own = offered.get(agency + "/" + call.name());
        Object found = own != null ? own : offered.get("/" + call.name());
        return Optional.ofNullable(found).map(extension -> new Offer() {
            @Override
            public Object take() {
                return extension;
            }

            @Override
            public void giveBack() {}
        });
    }
}

package id.talaksana.core.extension;

import static id.talaksana.api.extension.StepInHand.EXTENSION;

import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Quarantine;
import id.talaksana.api.definition.Step.Call;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The OSGi service registry as the whiteboard. Nothing of a bundle is kept between calls, so that one that goes leaves
 * nothing behind. A bundle's agency is the one that its capability names, as for the extender; a bundle in quarantine is
 * not listened to here either, or it could speak for an agency that is not its own.
 */
@Component(service = Whiteboard.class)
public final class ServiceWhiteboard implements Whiteboard {
    private static final String AGENCY = "talaksana.agency";

    private final BundleContext context;
    private final Quarantine quarantine;
    private final ServiceListener listener;

    @Activate
    public ServiceWhiteboard(BundleContext context, @Reference Quarantine quarantine, @Reference WaitingSteps waiting) {
        this.context = context;
        this.quarantine = quarantine;
        listener = event -> {
            if (event.getType() == ServiceEvent.REGISTERED || event.getType() == ServiceEvent.MODIFIED) {
                ServiceReference<?> come = event.getServiceReference();
                waiting.mended(String.valueOf(come.getProperty(EXTENSION)), agency(come.getBundle()));
            }
        };
        try {
            context.addServiceListener(listener, "(" + EXTENSION + "=*)");
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("the filter is a constant", e);
        }
    }

    @Deactivate
    void stop() {
        context.removeServiceListener(listener);
    }

    @Override
    public Optional<Offer> find(String agency, Call call) {
        List<ServiceReference<?>> offered = new ArrayList<>(references(call));
        offered.removeIf(o -> {
            String whose = agency(o.getBundle());
            return whose != null && !whose.equals(agency) || isHeldBack(o.getBundle());
        });
        return offered.stream()
                .max(Comparator.<ServiceReference<?>, Boolean>comparing(o -> agency(o.getBundle()) != null)
                        .thenComparing(Comparator.naturalOrder()))
                .map(this::offer);
    }

    private List<? extends ServiceReference<?>> references(Call call) {
        try {
            // The name is a slug, so it needs no escaping in a filter.
            return List.copyOf(context.getServiceReferences(
                    Whiteboard.type(call.point()), "(" + EXTENSION + "=" + call.name() + ")"));
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(call.name() + " is no slug", e);
        } catch (IllegalStateException stopping) {
            // The core's own bundle is going: there is nobody to ask any more, and the step waits.
            return List.of();
        }
    }

    private boolean isHeldBack(Bundle bundle) {
        return bundle != null
                && bundle.getSymbolicName() != null
                && quarantine.held().stream()
                        .anyMatch(h -> h.origin().equals(new Origin(Origin.Kind.BUNDLE, bundle.getSymbolicName())));
    }

    /** The agency whose bundle it is; null for a bundle of no agency, and for one that has gone. */
    private static String agency(Bundle bundle) {
        BundleWiring wiring = bundle == null ? null : bundle.adapt(BundleWiring.class);
        List<BundleCapability> provided = wiring == null ? List.of() : wiring.getCapabilities(AGENCY);
        return provided.isEmpty()
                ? null
                : String.valueOf(provided.get(0).getAttributes().get(AGENCY));
    }

    private <S> Offer offer(ServiceReference<S> reference) {
        return new Offer() {
            @Override
            public Object take() {
                return context.getService(reference);
            }

            @Override
            public void giveBack() {
                context.ungetService(reference);
            }
        };
    }
}

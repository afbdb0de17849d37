package id.talaksana.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import java.util.Set;
import javax.ws.rs.core.Application;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationBase;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;

/**
 * The one application under {@code /api}.
 *
 * <p>Every resource and provider is named here and none is a service of its own: the whiteboard rebuilds the whole server
 * whenever one comes or goes, and for that moment the API would be away.
 */
@Component(service = Application.class)
@JaxrsApplicationBase("api")
@JaxrsName("talaksana")
public class Api extends Application {

    @Override
    public Set<Object> getSingletons() {
        return Set.of(new JacksonJsonProvider(new ObjectMapper()), new HealthResource());
    }
}

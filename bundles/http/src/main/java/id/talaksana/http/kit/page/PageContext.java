package id.talaksana.http.kit.page;

import java.net.URL;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.http.context.ServletContextHelper;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContext;

/** The one servlet context of all pages. Nothing is served from a file system or a bundle by its path. */
@Component(service = ServletContextHelper.class, scope = ServiceScope.BUNDLE, property = PageContext.BEFORE_OTHERS)
@HttpWhiteboardContext(name = PageContext.NAME, path = "/")
public class PageContext extends ServletContextHelper {
    /** The context's name for the whiteboard. */
    public static final String NAME = "talaksana-portal";

    /** Before the JAX-RS whiteboard's empty default application, which claims the same addresses. */
    public static final String BEFORE_OTHERS = "service.ranking:Integer=100";

    @Override
    public URL getResource(String name) {
        return null;
    }
}

package id.talaksana.http.kit.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;

/** Renders the templates that were compiled into this bundle. What they print is escaped for the place where it stands. */
public final class Templates {
    private static final String PACKAGE = "id.talaksana.http.template";

    private final TemplateEngine engine = engine();

    /**
     * When it is made, and only then, the engine asks the thread where compiled templates are, whatever it is told. The
     * thread that makes it here does not know this bundle.
     */
    private static TemplateEngine engine() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader own = Templates.class.getClassLoader();
        thread.setContextClassLoader(own);
        try {
            return TemplateEngine.createPrecompiled(null, ContentType.Html, own, PACKAGE);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * A page.
     *
     * @param template its name
     * @param parameters what it needs besides the visit, by name
     */
    public PageAnswer page(int status, PageRequest visit, String template, Map<String, ?> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("v", visit);
        StringOutput html = new StringOutput(16_384);
        engine.render(template + ".jte", all, html);
        return PageAnswer.page(status, html.toString());
    }

    /** A page that is there. */
    public PageAnswer page(PageRequest visit, String template, Map<String, ?> parameters) {
        return page(200, visit, template, parameters);
    }
}

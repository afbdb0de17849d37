package id.talaksana.http.everyword;

import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.catalogue.DefinitionLanguage;
import id.talaksana.language.YamlLanguage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;

/** The language, which reads the same files once: each definition is looked at by many, and one of them is in every pair. */
final class RememberedReadings {
    private static final int MOST = 8;
    private static final DefinitionLanguage READER = new YamlLanguage();
    private static final Map<String, Object> READ = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Object> eldest) {
            return size() > MOST;
        }
    };

    static final DefinitionLanguage LANGUAGE = (DefinitionLanguage) Proxy.newProxyInstance(
            DefinitionLanguage.class.getClassLoader(),
            new Class<?>[] {DefinitionLanguage.class},
            (proxy, method, arguments) -> {
                if (method.getReturnType() == Inspection.class) {
                    @SuppressWarnings("unchecked")
                    String files = method.getName() + READER.digest((Map<String, byte[]>) arguments[0]);
                    Object known = READ.get(files);
                    if (known == null) {
                        known = answer(method, arguments);
                        READ.put(files, known);
                    }
                    return known;
                }
                return answer(method, arguments);
            });

    private RememberedReadings() {}

    private static Object answer(java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(READER, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}

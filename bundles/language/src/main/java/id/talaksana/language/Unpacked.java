package id.talaksana.language;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Runs a class where libraries that lie inside of bundles are found, too: {@code java … id.talaksana.language.Unpacked <class>
 * [argument …]}. A framework looks into bundles; a plain class path does not.
 */
public final class Unpacked {
    private static final String INSIDE = "lib/";

    private Unpacked() {}

    public static void main(String[] arguments) throws ReflectiveOperationException, IOException {
        Path place = Files.createTempDirectory("talaksana");
        place.toFile().deleteOnExit();
        List<URL> all = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path jar = Path.of(entry);
            if (Files.isRegularFile(jar)) {
                all.add(jar.toUri().toURL());
                inside(jar, place, all);
            }
        }
        ClassLoader loader = new URLClassLoader(all.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        // Service loaders of the libraries ask the thread, which is not ours alone to give otherwise.
        Thread.currentThread().setContextClassLoader(loader);
        Class.forName(arguments[0], true, loader)
                .getMethod("main", String[].class)
                .invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void inside(Path jar, Path place, List<URL> all) throws IOException {
        try (ZipFile bundle = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : bundle.stream().toList()) {
                String name = entry.getName();
                if (name.startsWith(INSIDE) && name.endsWith(".jar")) {
                    Path file = Files.createTempFile(place, "", ".jar");
                    file.toFile().deleteOnExit();
                    try (InputStream in = bundle.getInputStream(entry)) {
                        Files.write(file, in.readAllBytes());
                    }
                    all.add(file.toUri().toURL());
                }
            }
        }
    }
}

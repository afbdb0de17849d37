package id.talaksana.distribution;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.PrivilegedAction;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;

/**
 * A bundle for tests only: runs the console commands that a test writes into the data folder, as the administrator. A
 * container without a terminal has no console that a test could type into.
 */
public final class ConsoleDoor implements BundleActivator {

    private Thread thread;

    /** Writes this class as a bundle into the watched folder. */
    static void deployTo(Path folder) {
        deploy(
                ConsoleDoor.class,
                "javax.security.auth,org.apache.karaf.jaas.boot.principal,org.apache.karaf.shell.api.console,"
                        + "org.osgi.framework,org.osgi.util.tracker",
                folder);
    }

    /** Writes an activator as a bundle into the watched folder. */
    public static void deploy(Class<? extends BundleActivator> activator, String imports, Path folder) {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "id.talaksana.test." + activator.getSimpleName());
        headers.putValue("Bundle-Version", "1.0.0");
        headers.putValue("Bundle-Activator", activator.getName());
        headers.putValue("Import-Package", imports);
        String entry = activator.getName().replace('.', '/') + ".class";
        String name = activator.getSimpleName() + ".jar";
        try {
            Files.createDirectories(folder);
            Path draft = folder.resolveSibling(name);
            try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(draft), manifest);
                    InputStream code = activator.getResourceAsStream("/" + entry)) {
                jar.putNextEntry(new JarEntry(entry));
                code.transferTo(jar);
            }
            Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void start(BundleContext context) {
        Path folder = Path.of(context.getProperty("talaksana.data"), "console");
        ServiceTracker<SessionFactory, SessionFactory> sessions =
                new ServiceTracker<>(context, SessionFactory.class, null);
        sessions.open();
        thread = new Thread(() -> serve(folder, sessions), "console-door");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop(BundleContext context) {
        thread.interrupt();
    }

    private static void serve(Path folder, ServiceTracker<SessionFactory, SessionFactory> sessions) {
        try {
            while (true) {
                if (Files.isDirectory(folder)) {
                    try (Stream<Path> files = Files.list(folder)) {
                        for (Path file : files.filter(f -> f.toString().endsWith(".in"))
                                .sorted()
                                .toList()) {
                            answer(file, sessions.waitForService(60_000));
                        }
                    }
                }
                Thread.sleep(10);
            }
        } catch (InterruptedException e) {
            // The bundle stops.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(Path file, SessionFactory sessions) throws IOException {
        String command = Files.readString(file);
        Files.delete(file);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        // The roles that an administrator gets at login; some commands ask for one below the highest.
        Subject administrator = new Subject(
                true,
                Set.of(
                        new UserPrincipal("admin"),
                        new RolePrincipal("admin"),
                        new RolePrincipal("manager"),
                        new RolePrincipal("viewer")),
                Set.of(),
                Set.of());
        Subject.doAs(administrator, (PrivilegedAction<Void>) () -> {
            try (Session session = sessions.create(new ByteArrayInputStream(new byte[0]), out, out)) {
                Object result = session.execute(command);
                if (result != null) {
                    out.println(result);
                }
            } catch (Exception e) {
                e.printStackTrace(out);
            }
            return null;
        });
        String name = file.getFileName().toString();
        Path draft = file.resolveSibling(name.replace(".in", ".answer"));
        try (OutputStream to = Files.newOutputStream(draft)) {
            printed.writeTo(to);
        }
        Files.move(draft, file.resolveSibling(name.replace(".in", ".out")), StandardCopyOption.ATOMIC_MOVE);
    }
}

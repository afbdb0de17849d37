package id.talaksana.distribution;

import id.talaksana.api.extension.Notifier;
import id.talaksana.api.extension.ScoreSource;
import id.talaksana.api.extension.SignatureProvider;
import id.talaksana.api.extension.StepInHand;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * The activator of a test agency's bundle: scores, signatures and notices as they would come from systems outside. What is
 * wrong with one of them stands in a file of the folder that the definition names.
 */
public final class OutsideSystems implements BundleActivator, ScoreSource, SignatureProvider, Notifier {
    static final String SCORES = "nilai-uji";
    static final String SIGNATURE = "tanda-uji";
    static final String NOTICE = "kabar-uji";

    private KeyPair keys;

    /** Gives an agency's bundle this code. */
    public static AgencyJar addedTo(AgencyJar agency) {
        return agency.header("Import-Package", "org.osgi.framework,id.talaksana.api.extension")
                .header("Bundle-Activator", OutsideSystems.class.getName())
                .code(OutsideSystems.class);
    }

    @Override
    public void start(BundleContext context) throws GeneralSecurityException {
        keys = KeyPairGenerator.getInstance("EC").generateKeyPair();
        context.registerService(ScoreSource.class, this, named(SCORES));
        context.registerService(SignatureProvider.class, this, named(SIGNATURE));
        context.registerService(Notifier.class, this, named(NOTICE));
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the services away.
    }

    private static Dictionary<String, Object> named(String name) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(StepInHand.EXTENSION, name);
        return properties;
    }

    @Override
    public Map<String, BigDecimal> scores(StepInHand step) throws Exception {
        ail(step, SCORES);
        return Map.of("twk", new BigDecimal("85"), "tiu", new BigDecimal("120.5"));
    }

    @Override
    public Signature sign(StepInHand step, byte[] content) throws Exception {
        ail(step, SIGNATURE);
        Files.write(folder(step).resolve("key"), keys.getPublic().getEncoded());
        Files.write(folder(step).resolve("content"), content);
        java.security.Signature signature = java.security.Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(content);
        return new Signature("SHA256withECDSA", "Kepala Kantor Regional", signature.sign());
    }

    @Override
    public String tell(StepInHand step) throws Exception {
        Files.writeString(folder(step).resolve("told"), step.caseId() + " " + step.row(), StandardCharsets.UTF_8);
        return ail(step, NOTICE) ? " " : "pesan-" + step.row();
    }

    /** Whether its answer is to make no sense. */
    private static boolean ail(StepInHand step, String name) throws IOException, InterruptedException {
        Path ailment = folder(step).resolve(name);
        String how = Files.exists(ailment) ? Files.readString(ailment) : "";
        if (how.equals("throws")) {
            throw new IOException("the other side does not answer");
        }
        if (how.equals("blocks")) {
            new CountDownLatch(1).await();
        }
        return how.equals("nonsense");
    }

    private static Path folder(StepInHand step) {
        return Path.of(step.parameters().get("folder"));
    }
}

package id.talaksana.core.extender;

import id.talaksana.api.text.Diagnostic;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.words.CoreWords;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.Bundle;

/**
 * The files of a bundle's folder {@code agency}.
 *
 * @param files content by file name; empty when there are faults
 * @param faults why the folder cannot be offered
 */
record AgencyFolder(Map<String, byte[]> files, List<Diagnostic> faults) {
    private static final String FOLDER = "agency";
    private static final int MOST_FILES = 200;
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_BYTES_TOGETHER = 8 << 20;

    /** Reads what there is, no more of it than a definition may have. */
    static AgencyFolder of(Bundle bundle) {
        Map<String, byte[]> files = new TreeMap<>();
        int together = 0;
        for (URL entry : entries(bundle)) {
            String path = entry.getPath().substring(1);
            byte[] content;
            try (InputStream in = entry.openStream()) {
                content = in.readNBytes(MOST_BYTES + 1);
            } catch (IOException e) {
                return unreadable(path, e.getMessage());
            } catch (RuntimeException e) {
                // The framework wraps what the jar's reader says of a broken entry.
                return unreadable(path, e.toString());
            }
            files.put(path.substring(FOLDER.length() + 1), content);
            together += content.length;
            if (content.length > MOST_BYTES || together > MOST_BYTES_TOGETHER || files.size() > MOST_FILES) {
                return fault(
                        path,
                        "too-large",
                        CoreWords.text("this-definition-exceeds-1-mib"),
                        CoreWords.text("split-the-services"));
            }
        }
        return files.keySet().stream().noneMatch(name -> name.endsWith(".yaml"))
                ? empty()
                : new AgencyFolder(files, List.of());
    }

    private static List<URL> entries(Bundle bundle) {
        List<URL> all = new ArrayList<>();
        for (String part : List.of("*.yaml", "*.svg", "*.png")) {
            var entries = bundle.findEntries(FOLDER, part, false);
            if (entries != null) {
                all.addAll(Collections.list(entries));
            }
        }
        return all;
    }

    private static AgencyFolder unreadable(String path, String why) {
        return fault(
                path,
                "unreadable",
                CoreWords.text("this-file-cannot-be-read", why),
                CoreWords.text("make-the-bundle-anew-and-install"));
    }

    private static AgencyFolder empty() {
        return fault(
                FOLDER + "/",
                "no-definition",
                CoreWords.text("this-bundle-has-no-folder-agency"),
                CoreWords.text("put-agency-yaml-and-one-file"));
    }

    private static AgencyFolder fault(String path, String rule, Text message, Text remedy) {
        return new AgencyFolder(Map.of(), List.of(PlugInRules.error(path, rule, message, remedy)));
    }
}

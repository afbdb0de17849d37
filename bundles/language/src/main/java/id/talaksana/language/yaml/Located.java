package id.talaksana.language.yaml;

import id.talaksana.api.text.Diagnostic.Severity;
import id.talaksana.api.text.Diagnostic.Text;

/** One file under examination: speaks in JSON pointers, reports in lines and columns. */
public record Located(String file, YamlTree tree, Findings findings) {

    public void error(String pointer, String rule, Text message, Text remedy) {
        findings.error(file, tree.of(pointer), rule, message, remedy);
    }

    public void warn(String pointer, String rule, String basis, Text message, Text remedy) {
        findings.add(Severity.WARNING, file, tree.of(pointer), rule, message, remedy, basis);
    }
}

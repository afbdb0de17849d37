package id.talaksana.core.definition;

import id.talaksana.api.catalogue.Diagnostic.Severity;
import id.talaksana.api.catalogue.Diagnostic.Text;

/** One file under examination: speaks in JSON pointers, reports in lines and columns. */
record Located(String file, YamlTree tree, Findings findings) {

    void error(String pointer, String rule, Text message, Text remedy) {
        findings.error(file, tree.of(pointer), rule, message, remedy);
    }

    void warn(String pointer, String rule, String basis, Text message, Text remedy) {
        findings.add(Severity.WARNING, file, tree.of(pointer), rule, message, remedy, basis);
    }
}

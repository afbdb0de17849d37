package id.talaksana.language.draft.bpmn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of an XML file, with its place in it. Attributes of foreign namespaces carry the namespace in braces. */
final class Element {
    final String space;
    final String name;
    final int line;
    final int column;
    final Map<String, String> attributes = new LinkedHashMap<>();
    final List<Element> children = new ArrayList<>();
    final StringBuilder text = new StringBuilder();

    Element(String space, String name, int line, int column) {
        this.space = space == null ? "" : space;
        this.name = name;
        this.line = line;
        this.column = column;
    }

    String get(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    Stream<Element> all(String child) {
        return children.stream().filter(c -> c.name.equals(child));
    }

    Optional<Element> first(String child) {
        return all(child).findFirst();
    }

    String text() {
        return text.toString().strip();
    }
}

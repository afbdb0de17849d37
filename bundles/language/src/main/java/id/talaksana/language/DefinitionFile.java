package id.talaksana.language;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.language.rules.DanglingNames;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Allowance;
import id.talaksana.language.yaml.DefinitionJson;
import id.talaksana.language.yaml.Findings;
import id.talaksana.language.yaml.Located;
import id.talaksana.language.yaml.PublishedSchema;
import id.talaksana.language.yaml.YamlReader;
import id.talaksana.language.yaml.YamlTree;
import java.util.Optional;

/**
 * Reads one file of a definition at a time: as a tree that fits the published schema, and as the records that the tree says.
 *
 * @param kept whether the definition was accepted once; then the schema, which may have become stricter since, is not asked
 * @param allowance what all files of the definition may have together
 */
record DefinitionFile(boolean kept, Allowance allowance, Findings findings) {
    Optional<YamlTree> tree(String file, byte[] content, PublishedSchema schema) {
        Optional<YamlTree> tree = YamlReader.read(file, content, allowance, findings);
        tree.filter(t -> !kept || !t.root().isObject()).ifPresent(t -> schema.check(file, t, findings));
        if (!findings.anyError(file)) {
            return tree;
        }
        if (schema == PublishedSchema.SERVICE) {
            tree.ifPresent(t -> DanglingNames.check(new Located(file, t, findings)));
        }
        return Optional.empty();
    }

    <T> Optional<T> record(String file, YamlTree tree, String pointer, JsonNode node, Class<T> type) {
        try {
            return Optional.of((kept ? DefinitionJson.FORGIVING : DefinitionJson.MAPPER).treeToValue(node, type));
        } catch (JsonProcessingException e) {
            findings.error(
                    file,
                    tree.of(pointer + pointer(e)),
                    "wrong-value",
                    LanguageWords.text("this-value-has-no-meaning", printed(node, e)),
                    LanguageWords.text("check-the-date-hour-or-number"));
            return Optional.empty();
        }
    }

    private static String pointer(JsonProcessingException e) {
        StringBuilder pointer = new StringBuilder();
        if (e instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference step : mapping.getPath()) {
                pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
            }
        }
        return pointer.toString();
    }

    private static String printed(JsonNode node, JsonProcessingException e) {
        JsonNode at = node.at(pointer(e));
        return at.isValueNode() ? "\"" + at.asText() + "\"" : e.getOriginalMessage();
    }
}

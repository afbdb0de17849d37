package id.talaksana.language.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import id.talaksana.api.definition.AgencyDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** The reference that authors read is made of the schemas: no key without words, no example that would be refused. */
public class SchemaWordsTest {
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final List<String> faults = new ArrayList<>();
    private int keys;

    @Test
    public void eachKeyOfTheAgencysFileHasADescriptionAndAnExampleThatIsAccepted() throws IOException {
        walk("agency");
        assertThat(faults).isEmpty();
        assertThat(keys).isGreaterThan(60);
    }

    @Test
    public void eachKeyOfAServicesFileHasADescriptionAndAnExampleThatIsAccepted() throws IOException {
        walk("service");
        assertThat(faults).isEmpty();
        assertThat(keys).isGreaterThan(200);
    }

    private void walk(String name) throws IOException {
        try (InputStream in = AgencyDefinition.class.getResourceAsStream(name + ".schema.json")) {
            JsonNode root = new ObjectMapper().readTree(in);
            keys(root, root, name);
            root.path("$defs").properties().forEach(part -> keys(root, part.getValue(), "$" + part.getKey()));
        }
    }

    private void keys(JsonNode root, JsonNode node, String at) {
        for (Map.Entry<String, JsonNode> key : node.path("properties").properties()) {
            String here = at + "/" + key.getKey();
            keys++;
            key(root, key.getValue(), here);
            keys(root, key.getValue(), here);
        }
        if (node.has("items")) {
            keys(root, node.path("items"), at + "[]");
        }
    }

    private void key(JsonNode root, JsonNode value, String at) {
        JsonNode part = root.at(value.path("$ref").asText("#/-").substring(1));
        if (!value.has("description") && !part.has("description")) {
            faults.add(at + ": no description");
        }
        JsonNode examples = value.has("examples") ? value.path("examples") : part.path("examples");
        if (examples.isEmpty()) {
            faults.add(at + ": no example");
        }
        ObjectNode alone = value.deepCopy();
        alone.set("$defs", root.path("$defs"));
        examples.forEach(example ->
                SCHEMAS.getSchema(alone).validate(example).forEach(m -> faults.add(at + ": " + m.getMessage())));
    }
}

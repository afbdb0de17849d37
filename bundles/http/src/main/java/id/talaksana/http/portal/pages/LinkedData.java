package id.talaksana.http.portal.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.text.Sourced;
import id.talaksana.http.kit.page.AgencyLook;
import java.util.List;

/** Services as schema.org's GovernmentService: only what the documents state, since this vocabulary has no room for doubt. */
final class LinkedData {
    private static final JsonMapper MAPPER = new JsonMapper();

    private LinkedData() {}

    /** One service. */
    static ObjectNode service(AgencyDefinition definition, PublicService service) {
        ObjectNode node = bare(definition, service);
        ObjectNode whole = MAPPER.createObjectNode();
        whole.put("@context", "https://schema.org");
        whole.setAll(node);
        return whole;
    }

    /** All services. */
    static ObjectNode catalogue(List<AgencyEntry> agencies) {
        ObjectNode whole = MAPPER.createObjectNode();
        whole.put("@context", "https://schema.org");
        ArrayNode graph = whole.putArray("@graph");
        for (AgencyEntry entry : agencies) {
            AgencyDefinition definition = entry.current().orElseThrow();
            definition.services().forEach(service -> graph.add(bare(definition, service)));
        }
        return whole;
    }

    private static ObjectNode bare(AgencyDefinition definition, PublicService service) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("@type", "GovernmentService");
        node.put("@id", "/" + definition.agency().id() + "/" + service.id());
        put(node, "name", service.title());
        put(node, "identifier", service.document().number());
        node.put("version", definition.version());
        node.put("inLanguage", "id");
        node.set("provider", agency(definition));
        ArrayNode produces = MAPPER.createArrayNode();
        service.knownProducts().stream()
                .filter(product -> product.text().known())
                .forEach(product -> produces.add(product.text().value()));
        if (!produces.isEmpty()) {
            node.set("serviceOutput", produces);
        }
        if (service.fee() != null && Boolean.TRUE.equals(service.fee().free())) {
            node.putObject("offers").put("@type", "Offer").put("price", 0).put("priceCurrency", "IDR");
        }
        ObjectNode channel = node.putObject("availableChannel");
        channel.put("@type", "ServiceChannel");
        channel.put("serviceUrl", "/" + definition.agency().id() + "/" + service.id());
        return node;
    }

    private static ObjectNode agency(AgencyDefinition definition) {
        Agency agency = definition.agency();
        ObjectNode node = MAPPER.createObjectNode();
        node.put("@type", "GovernmentOrganization");
        node.put("@id", "/" + agency.id());
        put(node, "name", agency.name());
        put(node, "department", agency.unit());
        put(node, "address", agency.address());
        put(node, "telephone", agency.phone());
        put(node, "email", agency.email());
        AgencyLook look = AgencyLook.of(definition);
        if (look.logo() != null) {
            node.put("logo", look.logo());
        }
        return node;
    }

    private static void put(ObjectNode node, String name, Sourced<String> text) {
        if (Sourced.inUse(text) != null) {
            node.put(name, Sourced.inUse(text));
        }
    }

    /** JSON that cannot end the element that it stands in: angle brackets and ampersands are only ever within strings. */
    static String inPage(ObjectNode node) {
        return written(node)
                .replace("&", "\\u0026")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    static String written(ObjectNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts cannot be written", e);
        }
    }
}

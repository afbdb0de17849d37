package id.talaksana.http.everyword;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.http.GivenServices;
import id.talaksana.http.portal.PortalServer;
import id.talaksana.language.DefinitionReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.ClassRule;
import org.junit.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * No key that nothing reads. Each word of the schemas, every property and every value of a closed list, is taken out of a
 * definition that uses it, or said otherwise; then something must be different: what people are shown, or what the engine
 * does. What programs are given as JSON, what two versions are compared by and what a model carries do not count.
 */
public class EveryWordActsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FILES = List.of("agency", "lengkap", "ringkas", "pindah");
    /** Enough places to try a word at, so that one that no change fits there is tried elsewhere. */
    private static final int PLACES = 6;

    /** What a file is, not what it says: a file without it is none. */
    private static final Set<String> FORMAT = Set.of("agency/talaksana", "service/talaksana");

    /** What is said around a value instead, where the value alone cannot be another. */
    private static final Map<String, JsonNode> INSTEAD = Map.of(
            "$requirement/due/at=intake",
            JSON.createObjectNode().put("at", "step").put("step", "periksa"),
            "$caseField/kind=choice",
            JSON.createObjectNode().put("id", "cara").put("label", "Cara").put("kind", "text"),
            "$fact/kind=choice",
            JSON.createObjectNode()
                    .put("id", "tahun-ujian")
                    .put("label", "Tahun ujian")
                    .put("kind", "text"),
            "service/applicant[]/scale=golongan",
            pair("pangkat", "Pangkat"),
            "agency/transition[]/cases=move-at-step",
            JSON.createObjectNode()
                    .put("filedBefore", "2026-06-01")
                    .put("cases", "stay")
                    .put("basis", "Aturan peralihan dua"));

    /** What officers and programs name it by, or what nothing else can stand for alone, with the test in which it acts. */
    private static final Map<String, String> NAMED = Map.of(
            "$step/ranking[]/kind", "store/src/test/java/id/talaksana/store/ResultContractTest.java",
            "$step/ranking[]/outcomes", "store/src/test/java/id/talaksana/store/ResultContractTest.java",
            "$channel/id", "store/src/test/java/id/talaksana/store/TicketLifeTest.java",
            "agency/complaintProcedure/classes[]/id", "store/src/test/java/id/talaksana/store/TicketLifeTest.java",
            "agency/complaintProcedure/answers", "http/src/test/java/id/talaksana/http/desk/HandledComplaintsTest.java",
            "agency/complaintProcedure/answers[]/label",
                    "http/src/test/java/id/talaksana/http/desk/HandledComplaintsTest.java",
            "agency/complaintProcedure/answers[]/text",
                    "http/src/test/java/id/talaksana/http/desk/HandledComplaintsTest.java");

    private static final GivenServices SERVICES = new GivenServices(GivenServices.SECRETS);

    @ClassRule
    public static final PortalServer PORTAL = new PortalServer(SERVICES);

    private final Faces faces = new Faces(PORTAL, SERVICES);
    private final Map<String, JsonNode> base = new TreeMap<>();
    private final Map<String, JsonNode> before;
    private final Looks sound;

    public EveryWordActsTest() throws IOException {
        for (String file : FILES) {
            try (InputStream in = resource(file + ".yaml")) {
                base.put(
                        file,
                        JSON.valueToTree(new Yaml(
                                        new org.yaml.snakeyaml.constructor.SafeConstructor(
                                                new org.yaml.snakeyaml.LoaderOptions()),
                                        new org.yaml.snakeyaml.representer.Representer(
                                                new org.yaml.snakeyaml.DumperOptions()),
                                        new org.yaml.snakeyaml.DumperOptions(),
                                        new Plain())
                                .load(in)));
            }
        }
        before = earlier(base);
        sound = looks(base)
                .orElseThrow(() ->
                        new AssertionError(DefinitionReader.read(files(base)).diagnostics()));
    }

    @Test
    public void everyWordOfTheAgencysFileActsOrIsShown() throws IOException {
        assertThat(dead("agency", Set.of("agency"))).isEmpty();
    }

    @Test
    public void everyWordOfAServicesFileActsOrIsShown() throws IOException {
        assertThat(dead("service", Set.of("lengkap", "ringkas"))).isEmpty();
    }

    @Test
    public void whatIsNamedByOfficersAloneHasItsTest() {
        assertThat(NAMED.values())
                .allSatisfy(test -> assertThat(Path.of("..", test)).isRegularFile());
    }

    @Test
    public void aWordThatNothingReadsIsFoundByItsName() throws IOException {
        ObjectNode planted = (ObjectNode) schema("service").deepCopy();
        ((ObjectNode) planted.path("properties")).putObject("tanpa-pembaca").put("type", "string");
        assertThat(new SchemaWords("service", planted).all()).contains("service/tanpa-pembaca");
        assertThat(dead("service", planted, Set.of("ringkas"), Set.of("service/tanpa-pembaca")))
                .containsExactly("service/tanpa-pembaca: no definition here uses it");
        // And what is said twice alike makes no difference.
        assertThat(differs(sound, base)).isFalse();
    }

    private Set<String> dead(String name, Set<String> files) throws IOException {
        JsonNode schema = schema(name);
        return dead(name, schema, files, new SchemaWords(name, schema).all());
    }

    private Set<String> dead(String name, JsonNode schema, Set<String> files, Set<String> words) {
        SchemaWords all = new SchemaWords(name, schema);
        Map<String, List<Place>> places = new TreeMap<>();
        for (String file : files) {
            all.in(base.get(file))
                    .forEach((word, pointers) -> pointers.forEach(pointer ->
                            places.computeIfAbsent(word, w -> new ArrayList<>()).add(new Place(file, pointer))));
        }
        Set<String> dead = new TreeSet<>();
        for (String word : words) {
            int value = word.indexOf('=');
            List<Place> where = places.getOrDefault(value < 0 ? word : word.substring(0, value), List.of());
            if (FORMAT.contains(word) || NAMED.containsKey(word)) {
                continue;
            }
            if (where.isEmpty()) {
                dead.add(word + ": no definition here uses it");
            } else if (value < 0
                    ? !acts(where) && values(words, word).stream().noneMatch(one -> acts(where, one, words))
                    : !acts(where, word, words)) {
                dead.add(word + ": nothing is different without it");
            }
        }
        return dead;
    }

    /** The words for the values of a closed list. */
    private static List<String> values(Set<String> words, String property) {
        return words.stream().filter(one -> one.startsWith(property + "=")).toList();
    }

    /** Whether something is different where a property is left out or says something else. */
    private boolean acts(List<Place> where) {
        return where.stream()
                .limit(PLACES)
                .flatMap(place -> Stream.concat(
                        Changes.at(base.get(place.file()), place.pointer()).stream()
                                .map(changed -> with(place.file(), changed)),
                        Changes.renamed(base, base.get(place.file()).at(place.pointer())).stream()))
                .anyMatch(changed -> differs(sound, changed));
    }

    /** Whether a value of a closed list makes a difference against another one, or against none. */
    private boolean acts(List<Place> where, String word, Set<String> words) {
        String value = value(word);
        if (INSTEAD.containsKey(word)) {
            return where.stream()
                    .filter(place ->
                            base.get(place.file()).at(place.pointer()).asText().equals(value))
                    .map(place ->
                            with(place.file(), Changes.with(base.get(place.file()), around(place), INSTEAD.get(word))))
                    .anyMatch(changed -> differs(sound, changed));
        }
        for (Place place : where) {
            JsonNode file = base.get(place.file());
            JsonNode said = JSON.getNodeFactory().textNode(value);
            Map<String, JsonNode> with = with(place.file(), Changes.with(file, place.pointer(), said));
            Looks looks = looks(with).orElse(null);
            if (looks == null) {
                continue;
            }
            boolean here = file.at(place.pointer()).asText().equals(value);
            List<JsonNode> others = here ? Changes.at(file, place.pointer()) : List.of(file);
            for (JsonNode other : others) {
                if (differs(looks, with(place.file(), other))) {
                    return true;
                }
            }
            List<String> all = values(words, word.substring(0, word.indexOf('=')));
            if (here && otherValueDiffers(place, all, with, looks)) {
                return true;
            }
        }
        return false;
    }

    private static String around(Place place) {
        return place.pointer().substring(0, place.pointer().lastIndexOf('/'));
    }

    private static String value(String word) {
        return word.substring(word.indexOf('=') + 1);
    }

    private boolean otherValueDiffers(Place place, List<String> all, Map<String, JsonNode> with, Looks looks) {
        for (String other : all) {
            Map<String, JsonNode> changed = with(
                    place.file(),
                    Changes.with(
                            base.get(place.file()),
                            place.pointer(),
                            JSON.getNodeFactory().textNode(value(other))));
            if (!changed.equals(with) && differs(looks, changed)) {
                return true;
            }
        }
        return false;
    }

    /** What is shown and done of a definition; empty: it is not sound. */
    private Optional<Looks> looks(Map<String, JsonNode> definition) {
        Map<String, byte[]> files = files(definition);
        return RememberedReadings.LANGUAGE
                .read(files)
                .definition()
                .map(read -> new Looks(
                        List.of(() -> EngineRun.of(files), () -> EngineRun.between(files(before), files)),
                        faces.of(read)));
    }

    private boolean differs(Looks one, Map<String, JsonNode> other) {
        return looks(other).filter(one::differFrom).isPresent();
    }

    private Map<String, JsonNode> with(String file, JsonNode changed) {
        Map<String, JsonNode> all = new TreeMap<>(base);
        all.put(file, changed);
        return all;
    }

    /** The version before: what it calls otherwise the transition maps. */
    private static Map<String, JsonNode> earlier(Map<String, JsonNode> files) throws IOException {
        Map<String, JsonNode> earlier = new TreeMap<>(files);
        ObjectNode agency = files.get("agency").deepCopy();
        agency.remove("transition");
        agency.put("version", "1.0.0");
        earlier.put("agency", agency);
        earlier.put(
                "lengkap",
                JSON.readTree(files.get("lengkap")
                        .toString()
                        .replace("\"terima\"", "\"penerimaan\"")
                        .replace("Menerima berkas", "Pencatatan permohonan")));
        return earlier;
    }

    private static Map<String, byte[]> files(Map<String, JsonNode> definition) {
        Map<String, byte[]> files = new TreeMap<>();
        definition.forEach((name, tree) -> files.put(
                name.equals("agency") ? "agency.yaml" : tree.path("service").asText(name) + ".yaml",
                tree.toString().getBytes(StandardCharsets.UTF_8)));
        try (InputStream logo = resource("logo.svg")) {
            files.put(definition.get("agency").path("brand").path("logo").asText("logo.svg"), logo.readAllBytes());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return files;
    }

    private static JsonNode pair(String id, String label) {
        ObjectNode attribute = JSON.createObjectNode().put("id", id).put("label", label);
        attribute.putArray("values").addObject().put("id", "satu").put("label", "Satu");
        ((ArrayNode) attribute.path("values")).addObject().put("id", "dua").put("label", "Dua");
        return attribute;
    }

    private static JsonNode schema(String name) throws IOException {
        try (InputStream in = AgencyDefinition.class.getResourceAsStream(name + ".schema.json")) {
            return JSON.readTree(in);
        }
    }

    private static InputStream resource(String name) {
        return EveryWordActsTest.class.getResourceAsStream("/everyword/" + name);
    }

    private record Place(String file, String pointer) {}

    /** Dates and hours stay as they are written. */
    private static final class Plain extends org.yaml.snakeyaml.resolver.Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(org.yaml.snakeyaml.nodes.Tag.BOOL, BOOL, "tf");
            addImplicitResolver(
                    org.yaml.snakeyaml.nodes.Tag.INT, java.util.regex.Pattern.compile("-?[0-9]+"), "-0123456789");
        }
    }
}

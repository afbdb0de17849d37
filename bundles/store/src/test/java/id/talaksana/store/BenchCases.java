package id.talaksana.store;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.store.CaseStore;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.core.catalogue.StoredRegistry;
import id.talaksana.language.YamlLanguage;
import id.talaksana.store.cases.DatabaseCases;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.PersistenceUnit;
import id.talaksana.store.definitions.JpaDefinitionStore;
import id.talaksana.store.publications.JpaPublicationStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Talaksana as it runs: the core's rules with authorisation, digest chain and due times over this store. With keys, each
 * request carries an idempotency key, as the REST interface asks of its clients.
 */
final class BenchCases implements BenchContestant {
    private static final String AGENCY = "tolok-ukur";
    private static final String IDENTITY =
            """
            talaksana: 1
            agency: tolok-ukur
            version: 1.0.0
            name: Tolok Ukur
            unit: Tolok Ukur
            kind: local-government
            timeZone: Asia/Jakarta
            """;

    private final Database database;
    private final Cases cases;
    private final boolean keys;
    private final String name;
    private final List<Account> officers;

    BenchCases(String url, UnaryOperator<DataSource> around, boolean keys) {
        this.database = new Database(url, PersistenceUnit.ENTITIES) {
            @Override
            public DataSource dataSource() {
                return around.apply(super.dataSource());
            }
        };
        CaseStore cases = new DatabaseCases(database);
        StoredRegistry registry = StoredRegistry.at(
                Clock.systemUTC(),
                new YamlLanguage(),
                new JpaDefinitionStore(database),
                new JpaPublicationStore(database),
                cases);
        registry.publish(AGENCY, definition(), new Origin(Origin.Kind.UPLOAD, "bench"), "bench");
        this.cases = StoredCases.at(Clock.systemUTC(), registry, cases);
        this.keys = keys;
        this.name = keys ? "talaksana+key" : "talaksana";
        this.officers = IntStream.range(0, 6)
                .mapToObj(
                        i -> new Account("officer" + i, "Officer " + i, Role.OFFICER, AGENCY, Set.of("unit" + i), true))
                .toList();
    }

    /** Thirty steps one after the other, six actors in turn, each with a time. */
    private static Map<String, byte[]> definition() {
        String actors = IntStream.range(0, 6)
                .mapToObj(i -> "  - {id: unit" + i + ", name: Unit " + i + "}\n")
                .collect(Collectors.joining());
        String steps = IntStream.rangeClosed(1, STEPS)
                .mapToObj(i -> "  - {id: step" + i + ", number: " + i + ", text: Step " + i + ", actors: [unit" + i % 6
                        + "], duration: 7 day}\n")
                .collect(Collectors.joining());
        String service = "talaksana: 1\nservice: urutan\ntitle: Urutan\ndocument:\n  kind: sop\n  number: 1/SOP/2026\n"
                + "actors:\n" + actors + "steps:\n" + steps + "products:\n  - {id: sk, text: Surat keputusan}\n";
        return Map.of(
                "agency.yaml", IDENTITY.getBytes(StandardCharsets.UTF_8),
                "urutan.yaml", service.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Running begin() {
        Opening opening = new Opening(AGENCY, "urutan", "Permohonan", Set.of(), Map.of(), List.of(), key());
        CaseId id = cases.open(officers.get(0), opening, Channel.REST).id();
        int[] done = new int[1];
        return () -> {
            int step = ++done[0];
            Deed deed = new Deed.Complete(id, "step" + step, null, null, List.of(), key());
            cases.perform(officers.get(step % 6), deed, Channel.REST);
        };
    }

    private String key() {
        return keys ? UUID.randomUUID().toString() : null;
    }

    @Override
    public void close() {
        database.close();
    }
}

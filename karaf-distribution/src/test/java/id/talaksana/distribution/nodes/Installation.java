package id.talaksana.distribution.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.distribution.Person;
import id.talaksana.distribution.RunningContainer;
import id.talaksana.store.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Equal nodes on one PostgreSQL, started at once on an empty database. */
final class Installation implements AutoCloseable {
    private static final int AGENCIES = 5;

    private final PostgresServer server = new PostgresServer();
    private final String database = server.createDatabase("talaksana");
    private final List<Node> nodes = new ArrayList<>();
    private final Person administrator;
    private final AtomicInteger used;

    Installation(int size) {
        for (int i = 1; i <= size; i++) {
            RunningContainer container = new RunningContainer("nodes-" + size + "-" + i)
                    .java("-Dtalaksana.complaints.perAddress=100000")
                    .with("TALAKSANA_DB", database);
            container.with("TALAKSANA_SECRETS", secrets(container).toString());
            nodes.add(new Node("node " + i, container));
        }
        used = new AtomicInteger(size);
        nodes.stream()
                .map(node -> CompletableFuture.runAsync(node::start))
                .toList()
                .forEach(CompletableFuture::join);
        nodes.forEach(node -> node.container().awaitAgencies(AGENCIES));
        List<RunningContainer> withPassword = nodes.stream()
                .map(Node::container)
                .filter(node -> Files.exists(node.data().resolve("admin-password")))
                .toList();
        assertThat(withPassword)
                .as("one node makes the first administrator, and says so alone")
                .hasSize(1);
        administrator = Person.administrator(withPassword.get(0));
    }

    /** The first node's, which all share. */
    private Path secrets(RunningContainer container) {
        return (nodes.isEmpty() ? container.data() : nodes.get(0).container().data()).resolve("etc/secrets");
    }

    /** Sends all work to the first so many nodes from now on. */
    void use(int first) {
        used.set(first);
    }

    String database() {
        return database;
    }

    List<Node> nodes() {
        return nodes;
    }

    /** Any node that is there. */
    Node any(Random random) {
        while (true) {
            Node node = nodes.get(random.nextInt(used.get()));
            if (!node.isAway()) {
                return node;
            }
        }
    }

    /** Any node that is there but this one; this one when it is alone. */
    Node anyBut(Node one, Random random) {
        List<Node> others =
                nodes.stream().filter(node -> node != one && !node.isAway()).toList();
        return others.isEmpty() ? one : others.get(random.nextInt(others.size()));
    }

    Person administrator(Node node) {
        return node.at(administrator);
    }

    /** Changes the database past the program. */
    void plant(String statement) {
        try (Connection connection = DriverManager.getConnection(database)) {
            assertThat(connection.createStatement().executeUpdate(statement)).isEqualTo(1);
        } catch (SQLException e) {
            throw new AssertionError(statement, e);
        }
    }

    @Override
    public void close() {
        nodes.forEach(node -> node.container().close());
        server.close();
    }
}

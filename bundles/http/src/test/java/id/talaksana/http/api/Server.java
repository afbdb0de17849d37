package id.talaksana.http.api;

import id.talaksana.api.access.Places;
import id.talaksana.api.access.TrustedProxies;
import id.talaksana.api.bodies.Bodies;
import id.talaksana.http.kit.CoreServices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.utils.ResourceUtils;
import org.junit.rules.ExternalResource;

/** The whole application behind a real HTTP port, over fakes. */
final class Server extends ExternalResource {
    private final int port = freePort();
    private final TrustedProxies proxies;
    private final int mostBodies;
    private final long mostBytes;
    private org.apache.cxf.endpoint.Server server;
    private final Switch core = new Switch();

    /** The fakes of the present test. */
    FakeCatalogue catalogue;

    FakeRegistry registry;
    FakeCases cases;
    FakeMigrations migrations;
    FakeAssignments assignments;
    FakeAccounts accounts;
    FakeFollowing following;
    FakePapers papers;
    FakeComplaints complaints;
    FakePlaces places;

    Server() {
        this(TrustedProxies.configured(), 96, 64 << 20);
    }

    Server(TrustedProxies proxies) {
        this(proxies, 96, 64 << 20);
    }

    /** One that takes in so many bodies at once, and so much of all together. */
    Server(TrustedProxies proxies, int mostBodies, long mostBytes) {
        this.proxies = proxies;
        this.mostBodies = mostBodies;
        this.mostBytes = mostBytes;
    }

    @Override
    protected void before() {
        Bodies bodies = new Bodies(Path.of("target", "bodies", String.valueOf(port)), mostBodies, mostBytes);
        JAXRSServerFactoryBean factory =
                ResourceUtils.createApplication(new Api(core, proxies, bodies), true, false, false, null);
        factory.setAddress("http://127.0.0.1:" + port + "/api");
        server = factory.create();
    }

    /** New fakes for a new test. */
    void reset() {
        catalogue = new FakeCatalogue();
        registry = new FakeRegistry(catalogue);
        cases = new FakeCases();
        migrations = new FakeMigrations();
        assignments = new FakeAssignments();
        accounts = new FakeAccounts();
        following = new FakeFollowing();
        papers = new FakePapers();
        core.papers = papers;
        complaints = new FakeComplaints();
        places = new FakePlaces();
        core.now = new CoreServices(
                        catalogue,
                        registry,
                        new FakeQuarantine(),
                        cases,
                        migrations,
                        assignments,
                        accounts,
                        new FakeComparisons(catalogue),
                        following,
                        complaints,
                        new FakeModels(),
                        places)
                .at(java.time.Clock.systemUTC());
    }

    @Override
    protected void after() {
        server.destroy();
    }

    /** Takes the core away. */
    void withoutCore() {
        core.now = new CoreServices(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The very first start: the core is there, and no agency was heard yet. */
    void beforeArrivals() {
        catalogue.empty = true;
        FakeCatalogue nothing = catalogue;
        core.now = new CoreServices() {
            @Override
            public id.talaksana.api.catalogue.Catalogue catalogue() {
                return nothing;
            }
        };
    }

    /** A request of nobody. */
    Http request(String method, String target) {
        return new Http(port, method, target);
    }

    /** A request of the officer. */
    Http officer(String method, String target) {
        return request(method, target).login(FakeAccounts.OFFICER.name(), FakeAccounts.PASSWORD);
    }

    /** A request of the agency's own administrator. */
    Http administrator(String method, String target) {
        return request(method, target).login(FakeAccounts.ADMINISTRATOR.name(), FakeAccounts.PASSWORD);
    }

    /** A request of a central administrator. */
    Http central(String method, String target) {
        return request(method, target).login(FakeAccounts.CENTRAL.name(), FakeAccounts.PASSWORD);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Services that can be exchanged under a running application, as the registry does it. */
    private static final class Switch extends CoreServices {
        private volatile CoreServices now;
        private volatile FakePapers papers;

        @Override
        public void requireArrivals() {
            now.requireArrivals();
        }

        @Override
        public java.time.Clock clock() {
            return now.clock();
        }

        @Override
        public id.talaksana.api.complaints.Complaints complaints() {
            return now.complaints();
        }

        @Override
        public id.talaksana.api.migrations.Migrations migrations() {
            return now.migrations();
        }

        @Override
        public id.talaksana.api.cases.Assignments assignments() {
            return now.assignments();
        }

        @Override
        public id.talaksana.api.catalogue.Catalogue catalogue() {
            return now.catalogue();
        }

        @Override
        public id.talaksana.api.catalogue.Registry registry() {
            return now.registry();
        }

        @Override
        public id.talaksana.api.catalogue.Quarantine quarantine() {
            return now.quarantine();
        }

        @Override
        public id.talaksana.api.cases.Cases cases() {
            return now.cases();
        }

        @Override
        public id.talaksana.api.catalogue.Comparisons comparisons() {
            return now.comparisons();
        }

        @Override
        public id.talaksana.api.cases.Following following() {
            return now.following();
        }

        @Override
        public id.talaksana.api.documents.Models models() {
            return now.models();
        }

        @Override
        public Places places() {
            return now.places();
        }

        @Override
        public id.talaksana.api.documents.Papers papers() {
            return papers;
        }

        @Override
        public id.talaksana.api.access.Accounts accounts() {
            return now.accounts();
        }
    }
}

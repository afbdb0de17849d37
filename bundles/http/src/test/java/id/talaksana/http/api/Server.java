package id.talaksana.http.api;

import id.talaksana.api.access.TrustedProxies;
import id.talaksana.api.bodies.Bodies;
import id.talaksana.core.routing.TypicalOffice;
import id.talaksana.http.GivenServices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
    private final GivenServices core = new GivenServices();

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
    FakeCalendars calendars;
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
                ResourceUtils.createApplication(new Api(core, proxies, bodies, bodies), true, false, false, null);
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
        complaints = new FakeComplaints();
        places = new FakePlaces();
        calendars = new FakeCalendars();
        core.give(Stream.concat(
                        Stream.of(
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
                                papers,
                                places,
                                calendars,
                                GivenServices.SECRETS),
                        GivenServices.allHeard())
                .toArray());
    }

    /** A real office instead of fakes. */
    void of(TypicalOffice office) {
        reset();
        accounts.others = List.of(office.officer, TypicalOffice.ADMINISTRATOR);
        core.give(Stream.concat(Stream.of(office.registry, office.cases, accounts, following), GivenServices.allHeard())
                .toArray());
    }

    /** Real services instead of fakes. */
    void over(GivenServices others) {
        core.give(others.given());
    }

    @Override
    protected void after() {
        server.destroy();
    }

    /** Takes the core away. */
    void withoutCore() {
        core.give();
    }

    /** The very first start: the core is there, and no agency was heard yet. */
    void beforeArrivals() {
        catalogue.empty = true;
        core.give(catalogue, cases, accounts);
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
}

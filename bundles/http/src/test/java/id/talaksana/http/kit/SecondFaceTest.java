package id.talaksana.http.kit;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.TrustedProxies;
import id.talaksana.api.bodies.Bodies;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.http.GivenServices;
import id.talaksana.http.kit.access.ClientAddress;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.form.FormPage;
import id.talaksana.http.kit.form.FormSeal;
import id.talaksana.http.kit.form.Forms;
import id.talaksana.http.kit.page.IncomingRequest;
import id.talaksana.http.kit.page.Masthead;
import id.talaksana.http.kit.page.Masthead.Link;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.http.kit.page.PageServlet;
import id.talaksana.http.kit.problem.ProblemType;
import java.net.CookieManager;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Another face than the portal needs nothing but the kit: here one page with one form. */
public class SecondFaceTest {
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final GivenServices core = new GivenServices(GivenServices.SECRETS);
    private Server server;

    /** A counter where one says one's name. */
    private static final class Counter extends PageServlet {
        private static final long serialVersionUID = 1L;

        private final transient FormSeal seal;

        Counter(CoreServices core) {
            super(
                    new Masthead(
                            "/loket",
                            List.of(new Link("/loket", new Text("Loket", "Counter"))),
                            new Text("Silakan antre.", "Please queue."),
                            List.of()),
                    new ClientAddress(TrustedProxies.configured()),
                    new Bodies(Path.of("target", "bodies", "loket"), 4, 1 << 20));
            seal = new FormSeal(core);
        }

        @Override
        protected PageAnswer answer(IncomingRequest arrival, PageRequest visit) {
            if (!visit.here().equals("/loket")) {
                throw ProblemType.NOT_FOUND.exception();
            }
            FormSeal.Seal fresh = seal.seal(visit);
            Entered entered = visit.post()
                    ? Forms.read(arrival, visit, seal, fresh.token())
                    : Entered.of(fresh.token(), Map.of(), List.of());
            if (visit.post()) {
                Forms.check(visit, seal, entered);
                entered.required("nama", visit.say(new Text("Isi nama Anda.", "Enter your name.")));
            }
            FormPage form = new FormPage(
                    visit.say(new Text("Loket", "Counter")),
                    entered.given("nama") == null
                            ? visit.say(new Text("Siapa Anda?", "Who are you?"))
                            : entered.given("nama"),
                    visit.say(new Text("Sebut nama Anda.", "Say your name.")),
                    null,
                    "/loket",
                    List.of(new FormPage.Field("nama", visit.say(new Text("Nama", "Name")), null)),
                    visit.say(new Text("Kirim", "Send")));
            return fresh.on(templates()
                    .page(entered.sound() ? 200 : 422, visit, FormPage.TEMPLATE, Map.of("form", form, "e", entered))
                    .forOneAlone());
        }
    }

    @Before
    public void start() throws Exception {
        server = new Server(new InetSocketAddress("127.0.0.1", 0));
        ServletContextHandler context = new ServletContextHandler(server, "/");
        context.addServlet(new ServletHolder(new Counter(core)), "/*");
        server.start();
    }

    @After
    public void stop() throws Exception {
        server.stop();
    }

    @Test
    public void itsPagesStandInTheSharedLayoutUnderItsOwnMasthead() throws Exception {
        HttpResponse<String> page = get("/loket?lang=en");
        Document html = Jsoup.parse(page.body());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(html.selectFirst("header li a").text()).isEqualTo("Counter");
        assertThat(html.selectFirst("footer").text()).isEqualTo("Please queue.");
        assertThat(html.select("a[href=/berkas]")).isEmpty();
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(get("/loket").body()).contains("Say your name.");
    }

    @Test
    public void itsFormIsSealedAndToldWhatIsWrong() throws Exception {
        String seal = Jsoup.parse(get("/loket").body())
                .selectFirst("input[name=segel]")
                .val();
        assertThat(post("segel=" + seal + "&nama=Sari").statusCode()).isEqualTo(200);
        assertThat(post("segel=" + seal + "&nama=Sari").body()).contains("<h1>Sari</h1>");
        HttpResponse<String> empty = post("segel=" + seal);
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Isi nama Anda.");
        assertThat(post("segel=palsu&nama=Sari").statusCode()).isEqualTo(422);
    }

    @Test
    public void itsProblemsAreOfTheSharedKinds() throws Exception {
        assertThat(get("/lain").statusCode()).isEqualTo(404);
        assertThat(get("/lain").body()).contains("Halaman tidak ditemukan", "href=\"/loket\"");
        core.give();
        HttpResponse<String> away = get("/loket");
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).hasValue("5");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String form) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(uri("/loket"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getURI().getPort() + path);
    }
}

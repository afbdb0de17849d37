package id.talaksana.distribution.portal;

import id.talaksana.distribution.AgencyJar;
import id.talaksana.distribution.LogSince;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.Procedure;
import id.talaksana.distribution.RunningContainer;
import id.talaksana.distribution.SampleAgencies;
import java.util.HashMap;
import java.util.Map;

/**
 * A container with something of everything: the demonstration's rounds and cases, a complaint, a version in preparation, and a
 * sixth agency where one applies for a leave. One browser visits it, now as one person and now as another.
 */
final class Inhabited implements AutoCloseable {
    private static final String SERVICE = PageTypes.SERVICES.get("kanreg");

    private final RunningContainer container;
    private final Map<String, String> passwords = new HashMap<>();
    private final Map<String, Map<String, String>> places = new HashMap<>();
    private final Browser browser;
    private String person = "";

    Inhabited(RunningContainer container) {
        this.container = container;
        LogSince log = SampleAgencies.begun(container);
        Leaves.publishAt(container);
        RunningContainer.await("who works there", () -> log.says("Sample accounts and cases of " + Leaves.AGENCY));
        account("pusat", "--role central-staff");
        account("kanreg.kelola", "--role agency-administrator --agency kanreg");
        account("batanghari.kelola", "--role agency-administrator --agency batanghari");
        browser = Browser.of(container.port());
        find();
    }

    private void account(String name, String options) {
        String printed =
                container.console("account:add " + options + " " + name).strip();
        passwords.put(name, printed.substring(printed.lastIndexOf(' ') + 1));
    }

    /** Where what the pages show is. */
    private void find() {
        String ticket = Person.anonymous(container)
                .post(
                        "/agencies/kanreg/complaints",
                        Map.of("title", "Usul lama", "chronology", "Sudah sebulan.", "eventDate", "2025-10-22"))
                .with(201)
                .at("/ticket/id")
                .asText();
        places.put("kanreg.tim-pemroses", Map.of("berkas", sample("kanreg", "dikembalikan"), "tiket", ticket));
        String round = sample("batanghari", "masa-sanggah");
        String announcement = of("batanghari.rekan")
                .get("/cases/" + round + "/announcements")
                .with(200)
                .at("/announcements/0/id")
                .asText();
        places.put("batanghari.rekan", Map.of("berkas", round, "pengumuman", announcement));
        places.put("balikpapan.rekan", Map.of("berkas", sample("balikpapan", "usul")));
        places.put("singkawang.rekan", Map.of("berkas", sample("singkawang", "pendaftaran")));
        places.put(
                "kanreg.kelola",
                Map.of(
                        "berkas", SERVICE + ".yaml",
                        "versi", "rancangan",
                        "layanan", SERVICE,
                        "dokumen", "sop.html",
                        "akun", "kanreg.tim-pemroses"));
        places.put(
                "pusat",
                Map.of(
                        "instansi",
                        "batanghari",
                        "layanan",
                        PageTypes.SERVICES.get("batanghari"),
                        "versi",
                        AgencyJar.of("batanghari").version(),
                        "langkah",
                        "pengumuman-pengadaan"));
        as("kanreg.kelola").open("/kelola/rancangan");
        browser.submit("form[action$='/mulai'] button");
    }

    /** The number of a case or a round that the demonstration made. */
    String sample(String agency, String name) {
        return Procedure.stream(of("pusat")
                        .get("/cases?limit=200&agency=" + agency)
                        .with(200)
                        .get("cases"))
                .filter(file -> file.get("subject").asText().startsWith("Contoh " + name + ":"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no sample " + name + " of " + agency))
                .get("id")
                .asText();
    }

    RunningContainer container() {
        return container;
    }

    /** What stands for the segments in braces in the addresses of an account's pages. */
    Map<String, String> placesOf(String account) {
        return places.getOrDefault(account, Map.of());
    }

    /** An account at the API. */
    Person of(String account) {
        return Person.of(container, account, password(account));
    }

    private String password(String account) {
        return passwords.computeIfAbsent(account, name -> SampleAgencies.passwordOf(container, name));
    }

    /** The browser, with this account logged in. */
    Browser as(String account) {
        if (!account.equals(person)) {
            anybody().open("/masuk");
            browser.type("nama", account);
            browser.type("sandi", password(account));
            browser.submit("form[action='/masuk'] button");
            person = account;
        }
        return browser;
    }

    /** The browser of somebody who has not logged in. */
    Browser anybody() {
        person = "";
        return browser.forget();
    }

    @Override
    public void close() {
        browser.close();
        container.close();
    }
}

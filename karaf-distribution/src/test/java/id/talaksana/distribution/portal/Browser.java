package id.talaksana.distribution.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.talaksana.distribution.RunningContainer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A visitor's browser, with a record of all that it asked for. */
final class Browser implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private final ChromeDriver driver;
    private final String base;
    private final Path profile;
    private final PageSight sight = new PageSight(this);
    private final Set<String> hosts = new HashSet<>();
    private final Set<String> requests = new HashSet<>();
    private final Set<String> unfinished = new HashSet<>();
    private long bytes;
    private boolean loaded;

    private Browser(int port, boolean script) {
        base = "http://127.0.0.1:" + port;
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        try {
            profile = Files.createTempDirectory("talaksana-browser-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--lang=id",
                "--user-data-dir=" + profile);
        if (!script) {
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                        .build(),
                options);
        driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
    }

    static Browser of(int port) {
        return new Browser(port, true);
    }

    static Browser withoutScript(int port) {
        return new Browser(port, false);
    }

    /** Opens a page and says how many bytes came over the wire for it. */
    long open(String path) {
        count();
        driver.get(base + path);
        return counted(path);
    }

    private void count() {
        read();
        bytes = 0;
        loaded = false;
        unfinished.clear();
    }

    /** The record of what was transferred comes a little after the page. */
    private long counted(String page) {
        RunningContainer.await("the record of " + page, () -> {
            read();
            return loaded && bytes > 0 && unfinished.isEmpty();
        });
        return bytes;
    }

    /** Makes it the browser of somebody who was never here: nothing kept, no cookies. */
    Browser forget() {
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        return forgetFiles();
    }

    /** Nothing kept of what was fetched; the cookies stay. */
    Browser forgetFiles() {
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
        return this;
    }

    /** Shows pages dark, as who likes them so has them. */
    Browser dark(boolean dark) {
        return media("", dark ? "dark" : "light");
    }

    private Browser media(String media, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        media,
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                // Else colours would still be on their way when they are looked at.
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        return this;
    }

    /** The page as it is printed, which is kept for people to look at; the text that is on it. */
    String print(String name) {
        media("print", "light");
        try {
            String text = driver.findElement(By.tagName("body")).getText();
            String pdf = (String)
                    driver.executeCdpCommand("Page.printToPDF", Map.of("paperWidth", 8.27, "paperHeight", 11.69))
                            .get("data");
            Files.createDirectories(PageSight.PICTURES);
            Files.write(
                    PageSight.PICTURES.resolve(name + ".pdf"),
                    Base64.getDecoder().decode(pdf));
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            media("", "light");
        }
    }

    Browser width(int pixels) {
        driver.manage().window().setSize(new Dimension(pixels, 900));
        size(pixels, 900);
        return this;
    }

    /** A window is never as narrow as a phone: the page is told so instead. */
    private void size(Number width, Number height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Whether scripts of the tests run also on pages whose own policy forbids all scripts. */
    Browser despitePolicy(boolean despite) {
        driver.executeCdpCommand("Page.setBypassCSP", Map.of("enabled", despite));
        return this;
    }

    /** All hosts that were ever asked for something. */
    Set<String> hosts() {
        read();
        return Set.copyOf(hosts);
    }

    private void read() {
        for (var entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = json(entry.getMessage()).get("message");
            String request = message.at("/params/requestId").asText();
            if (message.get("method").asText().startsWith("Network.loadingF")) {
                unfinished.remove(request);
                bytes += requests.contains(request)
                        ? message.at("/params/encodedDataLength").asLong()
                        : 0;
            } else if (message.get("method").asText().equals("Network.requestWillBeSent")) {
                String url = message.at("/params/request/url").asText();
                if (url.startsWith("http") || url.startsWith("ws")) {
                    // What the browser itself shows at its start comes from no network.
                    requests.add(request);
                    unfinished.add(request);
                    hosts.add(java.net.URI.create(url).getAuthority());
                }
            } else if (message.get("method").asText().equals("Page.loadEventFired")) {
                loaded = true;
            }
        }
    }

    /**
     * Looks at the page as on a phone and as on a desk, and says what is wrong with it, if anything. Of pages of one kind the
     * first alone is looked at on a desk, and none in the dark, unless all looks are asked for.
     */
    void look(String name, SoftAssertions all) {
        sight.look(name, all);
    }

    /** The same in a dark browser, on a phone. */
    void lookInTheDark(String name, SoftAssertions all) {
        sight.lookInTheDark(name, all);
    }

    /** What a script says of the page. */
    Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** What a script says once it is done: it calls its last argument. */
    Object scriptThatTakesTime(String script) {
        return driver.executeAsyncScript(script);
    }

    /** A picture of the page from its top. */
    byte[] picture(Number width, Number height) {
        size(width, height);
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    String text() {
        return driver.findElement(By.tagName("main")).getText();
    }

    /** Waits until the page says all of this. */
    void expect(String... texts) {
        RunningContainer.await(String.join(", ", texts), () -> {
            try {
                String text = text();
                return java.util.stream.Stream.of(texts).allMatch(text::contains);
            } catch (WebDriverException e) {
                // The page before is just going away: the driver has several words for that.
                return false;
            }
        });
    }

    String address() {
        return driver.getCurrentUrl().substring(base.length());
    }

    String title() {
        return driver.getTitle();
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    void click(String css) {
        find(css).click();
    }

    /** Clicks, waits until the page is another one, though at the same address, and says how many bytes came for it. */
    long submit(String css) {
        return another("the answer to " + css, () -> click(css));
    }

    /** Presses the enter key at whatever has the focus, and waits until the page is another one. */
    void enter() {
        another("what the enter key leads to", () -> press(Keys.ENTER));
    }

    private long another(String what, Runnable act) {
        WebElement before = find("html");
        count();
        act.run();
        RunningContainer.await(what, () -> {
            try {
                return !find("html").equals(before);
            } catch (WebDriverException e) {
                // The page before is just going away.
                return false;
            }
        });
        return counted(what);
    }

    /** The cookies as a request has them. */
    String cookies() {
        return driver.manage().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Sends a form from a page of somebody else to this address. */
    void submitFromElsewhere(String path) {
        driver.get("data:text/html,<form method=post action='" + base + path + "'><button>Kirim</button></form>");
        submit("button");
    }

    void type(String field, String text) {
        WebElement element = driver.findElement(By.id(field));
        element.clear();
        element.sendKeys(text);
    }

    /** Chooses an option of a list, or enters a day, which each browser takes by keys of its own. */
    void choose(String field, String value) {
        driver.executeScript("arguments[0].value = arguments[1]", driver.findElement(By.id(field)), value);
    }

    /** Presses keys at whatever has the focus. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Goes on with the tabulator key until something with this selector has the focus, which must be visible. */
    void tabTo(String css) {
        for (int i = 0; i < 200; i++) {
            press(Keys.TAB);
            WebElement focused = driver.switchTo().activeElement();
            if ((Boolean) driver.executeScript("return arguments[0].matches(arguments[1])", focused, css)) {
                assertThat(focused.getCssValue("outline-style"))
                        .as("focus of %s", css)
                        .isNotEqualTo("none");
                return;
            }
        }
        throw new AssertionError("the tabulator key never comes to " + css);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
        try (var files = Files.walk(profile)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // Chromium may still be writing; what stays lies in the machine's folder for such files.
            profile.toFile().deleteOnExit();
        }
    }
}

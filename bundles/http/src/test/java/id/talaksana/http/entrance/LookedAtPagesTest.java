package id.talaksana.http.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.http.kit.page.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Test;

/** No page of those who log in is forgotten when all of them are looked at in a browser. */
public class LookedAtPagesTest {
    private static final Path PAGES = Path.of("src/test/resources/entrance/pages.txt");

    @Test
    public void everyPageIsLookedAt() throws IOException {
        List<String> lookedAt = Files.readAllLines(PAGES).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" +")[1])
                .distinct()
                .toList();
        assertThat(lookedAt).containsExactlyInAnyOrderElementsOf(pages());
    }

    private static List<String> pages() {
        return new StaffRoutes(new StaffOffice().services(), new Templates())
                .addresses().stream()
                        .filter(address -> address.method().equals("GET"))
                        .map(address -> address.pattern())
                        .toList();
    }
}

package id.talaksana.http.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.http.GivenServices;
import java.net.http.HttpResponse;
import org.junit.Rule;
import org.junit.Test;

/** While the database, and with it the core, is away. */
public class WithoutCoreTest {
    @Rule
    public final PortalServer portal = new PortalServer(new GivenServices());

    @Test
    public void thePortalStaysAndSaysWhenToComeBack() {
        HttpResponse<String> page = portal.get("/kanreg?lang=en");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(page.body()).contains("Try again shortly");
    }
}

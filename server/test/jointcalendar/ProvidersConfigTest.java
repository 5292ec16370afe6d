package jointcalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jointcalendar.signin.OpenIdProvider;
import org.junit.jupiter.api.Test;

class ProvidersConfigTest {
    private static Map<String, String> environment(String... changed) {
        Map<String, String> all = new HashMap<>(Map.of(
                "OIDC_PROVIDERS", "google, un-hcr",
                "OIDC_GOOGLE_ISSUER", "https://accounts.google.com",
                "OIDC_GOOGLE_CLIENT_ID", "portal",
                "OIDC_GOOGLE_CLIENT_SECRET", "a secret",
                "OIDC_UN_HCR_ISSUER", "http://localhost:8099/unhcr",
                "OIDC_UN_HCR_CLIENT_ID", "portal",
                "OIDC_UN_HCR_CLIENT_SECRET", "another secret",
                "OIDC_UN_HCR_LABEL", "UNHCR"));
        for (int i = 0; i < changed.length; i += 2) {
            all.put(changed[i], changed[i + 1]);
        }
        return all;
    }

    private static String refused(String... changed) {
        return String.valueOf(assertThrows(Config.Wrong.class, () -> Config.from(environment(changed)))
                .getMessage());
    }

    @Test
    void readsEachProviderThatIsNamed() throws Config.Wrong {
        List<OpenIdProvider> providers = Config.from(environment()).providers();
        assertEquals(
                List.of("google", "UNHCR"),
                providers.stream().map(OpenIdProvider::label).toList());
        assertFalse(providers.toString().contains("secret"));
        assertEquals(List.of(), Config.from(Map.of()).providers());
    }

    @Test
    void namesTheVariableThatCannotBeUsed() {
        assertTrue(refused("OIDC_PROVIDERS", "Google").startsWith("OIDC_PROVIDERS must be"));
        assertTrue(refused("OIDC_PROVIDERS", "google,google").startsWith("OIDC_PROVIDERS must be"));
        assertTrue(refused("OIDC_PROVIDERS", "google,,un-hcr").startsWith("OIDC_PROVIDERS must be"));
        assertTrue(refused("OIDC_GOOGLE_CLIENT_ID", " ").startsWith("OIDC_GOOGLE_CLIENT_ID must be"));
        assertTrue(refused("OIDC_UN_HCR_CLIENT_SECRET", "").startsWith("OIDC_UN_HCR_CLIENT_SECRET must be"));
        for (String issuer : List.of(
                "http://accounts.google.com",
                "https://accounts.google.com/?a=b",
                "accounts.google.com",
                "https://",
                "ftp://localhost",
                "https://a b",
                "")) {
            assertTrue(refused("OIDC_GOOGLE_ISSUER", issuer).startsWith("OIDC_GOOGLE_ISSUER must be"), issuer);
        }
    }
}

package jointcalendar;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jointcalendar.signin.OpenIdProvider;

/** Reads who may vouch for people by OpenID Connect: OIDC_PROVIDERS names them, and OIDC_NAME_… describe each. */
final class ProvidersConfig {
    private static final String NAMES = "OIDC_PROVIDERS";
    private static final int LONGEST_ISSUER = 255;

    private ProvidersConfig() {}

    static List<OpenIdProvider> from(Map<String, String> environment) throws Config.Wrong {
        String names = environment.getOrDefault(NAMES, "").strip();
        List<OpenIdProvider> providers = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names.isEmpty() ? new String[0] : names.split("\\s*,\\s*", -1)) {
            if (!name.matches("[a-z][a-z0-9-]{0,30}") || !seen.add(name)) {
                throw new Config.Wrong(
                        NAMES, "must be different names of small letters, digits and hyphens, such as google,unhcr");
            }
            providers.add(provider(name, environment));
        }
        return List.copyOf(providers);
    }

    private static OpenIdProvider provider(String name, Map<String, String> environment) throws Config.Wrong {
        String prefix = "OIDC_" + name.toUpperCase(Locale.ROOT).replace('-', '_') + "_";
        String issuer = given(
                environment, prefix + "ISSUER", "must be the provider's issuer, such as https://accounts.google.com");
        if (!isSafe(issuer)) {
            throw new Config.Wrong(
                    prefix + "ISSUER", "must be an https address without a query, as the provider's tokens name it");
        }
        return new OpenIdProvider(
                name,
                issuer,
                given(environment, prefix + "CLIENT_ID", "must be the portal's name at the provider"),
                given(environment, prefix + "CLIENT_SECRET", "must be the portal's secret at the provider"),
                environment.getOrDefault(prefix + "LABEL", name).strip());
    }

    private static boolean isSafe(String issuer) {
        try {
            return issuer.length() <= LONGEST_ISSUER && OpenIdProvider.isSafe(URI.create(issuer));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String given(Map<String, String> environment, String variable, String should) throws Config.Wrong {
        String text = environment.getOrDefault(variable, "").strip();
        if (text.isEmpty()) {
            throw new Config.Wrong(variable, should);
        }
        return text;
    }
}

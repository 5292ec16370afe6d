package jointcalendar.signin;

import java.net.URI;

/**
 * Who vouches for people by OpenID Connect, as the environment names them.
 *
 * @param slug in addresses: small letters, digits and hyphens
 * @param issuer as it stands in its tokens, to the letter
 * @param label as people know it
 */
public record OpenIdProvider(String slug, String issuer, String clientId, String clientSecret, String label) {
    /** Whether an issuer's address can be trusted: by TLS, or on this machine. */
    public static boolean isSafe(URI issuer) {
        boolean here = "http".equals(issuer.getScheme())
                && ("localhost".equals(issuer.getHost()) || "127.0.0.1".equals(issuer.getHost()));
        return issuer.getHost() != null
                && issuer.getRawQuery() == null
                && issuer.getRawFragment() == null
                && ("https".equals(issuer.getScheme()) || here);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return slug + " (" + issuer + ")";
    }
}

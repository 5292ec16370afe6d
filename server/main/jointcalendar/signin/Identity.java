package jointcalendar.signin;

import java.time.Instant;

/**
 * An account elsewhere that signs somebody in here.
 *
 * @param issuer who vouches for it, as an https address
 * @param subject what it is called there, for ever (OpenID Connect Core section 2)
 */
public record Identity(long id, String issuer, String subject, Instant since) {}

package jointcalendar.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.access.Signer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks providers who somebody is: OpenID Connect's code flow with PKCE (OpenID Connect Core section 3.1, RFC 7636, RFC 9700). State, nonce
 * and verifier of a flow are all computed from one secret that the browser keeps, so that an answer counts only in the browser that asked.
 */
final class OpenIdConnect {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIdConnect.class);
    private static final Duration KNOWN = Duration.ofHours(1);
    private static final int MOST_PROVIDERS = 50;
    private static final Scope ASKED = new Scope("openid", "email");

    private final Signer signer;
    private final URI baseUrl;
    private final Cache<String, ReachedProvider> reached = Caffeine.newBuilder()
            .expireAfterWrite(KNOWN)
            .maximumSize(MOST_PROVIDERS)
            .build();

    OpenIdConnect(Signer signer, URI baseUrl) {
        this.signer = signer;
        this.baseUrl = baseUrl;
    }

    /** What came of asking. */
    sealed interface Answer {}

    /**
     * Somebody, as the provider knows them.
     *
     * @param email empty unless the provider has verified it
     */
    record Person(String issuer, String subject, Optional<String> email) implements Answer {}

    /** @param reason as a slug, for the log */
    record Failed(String reason) implements Answer {}

    /** The provider cannot be reached. */
    record Away() implements Answer {}

    /** The values of one flow; none of them tells the secret or another. */
    private record Flow(State state, Nonce nonce, CodeVerifier verifier) {}

    private Flow flow(OpenIdProvider provider, String secret) {
        String text = provider.slug() + "/" + secret;
        return new Flow(
                new State(signer.sign("openid-state", text)),
                new Nonce(signer.sign("openid-nonce", text)),
                new CodeVerifier(signer.sign("openid-verifier", text)));
    }

    /** Where the browser goes to sign in at the provider; nothing where it cannot be reached. */
    Optional<URI> begin(OpenIdProvider provider, String secret) {
        try {
            Flow flow = flow(provider, secret);
            return Optional.of(new AuthenticationRequest.Builder(
                            ResponseType.CODE, ASKED, new ClientID(provider.clientId()), back(provider))
                    .endpointURI(reach(provider).metadata().getAuthorizationEndpointURI())
                    .state(flow.state())
                    .nonce(flow.nonce())
                    .codeChallenge(flow.verifier(), CodeChallengeMethod.S256)
                    .build()
                    .toURI());
        } catch (IOException | GeneralException e) {
            tell(provider, e);
            return Optional.empty();
        }
    }

    private URI back(OpenIdProvider provider) {
        return URI.create(baseUrl + "/sign-in/with/" + provider.slug() + "/return");
    }

    private ReachedProvider reach(OpenIdProvider provider) throws IOException, GeneralException {
        ReachedProvider known = reached.getIfPresent(provider.slug());
        if (known == null) {
            known = ReachedProvider.reach(provider);
            reached.put(provider.slug(), known);
        }
        return known;
    }

    /**
     * Who came back from the provider.
     *
     * @param secret that of the browser
     * @param parameters of the address that it came back to
     */
    Answer finish(OpenIdProvider provider, String secret, Map<String, List<String>> parameters) {
        Flow flow = flow(provider, secret);
        try {
            AuthenticationResponse response = AuthenticationResponseParser.parse(back(provider), parameters);
            if (!flow.state().equals(response.getState())) {
                return new Failed("state");
            }
            if (!response.indicatesSuccess()) {
                return new Failed("denied");
            }
            return finish(provider, flow, response.toSuccessResponse());
        } catch (ParseException | IllegalArgumentException e) {
            return new Failed("answer"); // what is no code and no state is refused by the one exception or the other
        } catch (BadJOSEException | JOSEException e) {
            tell(provider, e);
            return new Failed("token");
        } catch (IOException | GeneralException e) {
            tell(provider, e);
            return new Away();
        }
    }

    private Answer finish(OpenIdProvider provider, Flow flow, AuthenticationSuccessResponse response)
            throws IOException, GeneralException, BadJOSEException, JOSEException {
        ReachedProvider known = reach(provider);
        boolean foreign = response.getIssuer() != null
                && !provider.issuer().equals(response.getIssuer().getValue());
        if (foreign || response.getAuthorizationCode() == null) {
            return new Failed("answer");
        }
        HTTPRequest request = known.tokenRequest(
                new AuthorizationCodeGrant(response.getAuthorizationCode(), back(provider), flow.verifier()));
        var answer = request.send();
        if (answer.getStatusCode() >= 500) {
            return new Away();
        }
        if (!answer.indicatesSuccess()) {
            return new Failed("code");
        }
        OIDCTokenResponse tokens = OIDCTokenResponse.parse(answer);
        return person(known.validator().validate(tokens.getOIDCTokens().getIDToken(), flow.nonce()));
    }

    private static Person person(IDTokenClaimsSet claims) {
        Optional<String> email = Optional.ofNullable(claims.getStringClaim("email"))
                .filter(address -> Boolean.TRUE.equals(claims.getBooleanClaim("email_verified")));
        return new Person(claims.getIssuer().getValue(), claims.getSubject().getValue(), email);
    }

    private static void tell(OpenIdProvider provider, Exception e) {
        LOG.warn("Signing in with {} failed: {}", provider.slug(), e.getClass().getName());
    }
}

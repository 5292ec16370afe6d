package jointcalendar.signin;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * A provider as it describes itself (OpenID Connect Discovery section 4), with its keys.
 *
 * @param validator of its tokens: signed by a published key, for this portal, not yet over
 */
record ReachedProvider(OpenIdProvider provider, OIDCProviderMetadata metadata, IDTokenValidator validator) {
    private static final int WAIT_MILLIS = 5_000;
    private static final int LARGEST_KEYS = 200_000;
    /** Signatures by a key that only the provider has; never by the shared secret, never none. */
    private static final Set<JWSAlgorithm> SIGNED_BY = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384);

    /** @throws GeneralException where it describes another issuer, or addresses that are not safe */
    static ReachedProvider reach(OpenIdProvider provider) throws IOException, GeneralException {
        Issuer issuer = new Issuer(provider.issuer());
        OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, WAIT_MILLIS, WAIT_MILLIS);
        for (URI address : List.of(
                metadata.getAuthorizationEndpointURI(), metadata.getTokenEndpointURI(), metadata.getJWKSetURI())) {
            if (!OpenIdProvider.isSafe(URI.create(address.toString().split("\\?", 2)[0]))) {
                throw new GeneralException("An address without TLS");
            }
        }
        JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                        metadata.getJWKSetURI().toURL(),
                        new DefaultResourceRetriever(WAIT_MILLIS, WAIT_MILLIS, LARGEST_KEYS))
                .build();
        return new ReachedProvider(
                provider,
                metadata,
                new IDTokenValidator(
                        issuer,
                        new ClientID(provider.clientId()),
                        new JWSVerificationKeySelector<>(SIGNED_BY, keys),
                        null));
    }

    HTTPRequest tokenRequest(AuthorizationGrant grant) {
        HTTPRequest request = new TokenRequest.Builder(metadata.getTokenEndpointURI(), client(), grant)
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(WAIT_MILLIS);
        request.setReadTimeout(WAIT_MILLIS);
        request.setFollowRedirects(false);
        return request;
    }

    /** In the header, unless the provider only knows the form (OpenID Connect Core section 9). */
    private ClientAuthentication client() {
        ClientID id = new ClientID(provider.clientId());
        Secret secret = new Secret(provider.clientSecret());
        List<ClientAuthenticationMethod> known = metadata.getTokenEndpointAuthMethods();
        boolean inForm = known != null
                && known.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                && !known.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return inForm ? new ClientSecretPost(id, secret) : new ClientSecretBasic(id, secret);
    }
}

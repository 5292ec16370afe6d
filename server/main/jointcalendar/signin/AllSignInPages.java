package jointcalendar.signin;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.util.List;
import jointcalendar.web.Cookies;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;

/** Every group of pages about signing in. */
public final class AllSignInPages implements EndpointGroup {
    private final SignInPages signInPages;
    private final OwnSignInPages own;
    private final List<EndpointGroup> groups;

    public AllSignInPages(SignInParts parts, Pages pages, Refusal refusal, Cookies cookies) {
        VisitForm visits = new VisitForm(parts.signIn, cookies, parts.signer);
        EntryPages entry = new EntryPages(parts.signIn, parts.factor, parts.limits, visits, pages, refusal, cookies);
        signInPages = new SignInPages(
                parts.signIn,
                parts.links,
                parts.passwords,
                parts.limits,
                entry,
                visits,
                parts.providers,
                pages,
                refusal,
                cookies);
        own = own(parts, visits, pages, refusal, cookies);
        groups = List.of(
                entry, // before the addresses of links, which would take its own for one
                new ProviderPages(
                        parts.providers,
                        parts.openId,
                        parts.provided,
                        parts.limits,
                        entry,
                        own,
                        visits,
                        pages,
                        refusal,
                        cookies),
                signInPages,
                own,
                new PasswordPages(parts.signIn, parts.passwords, parts.limits, own, visits, pages, refusal, cookies),
                new SecondFactorPages(parts.signIn, parts.factor, parts.demanded, own, visits, pages, cookies),
                new SignInSettingPages(
                        parts.database,
                        parts.demanded,
                        parts.factor,
                        parts.chronicle,
                        parts.providers,
                        visits,
                        pages,
                        cookies));
    }

    private static OwnSignInPages own(
            SignInParts parts, VisitForm visits, Pages pages, Refusal refusal, Cookies cookies) {
        OwnSignInViews views = new OwnSignInViews(
                parts.signIn,
                parts.passwords,
                parts.factor,
                parts.demanded,
                parts.providers,
                parts.realTime,
                parts.business);
        return new OwnSignInPages(
                parts.signIn, parts.passwords, parts.limits, views, visits, pages, refusal, cookies, parts.realTime);
    }

    /** Has this done, if the visitor showed lately who they are; else they are asked to (OWASP ASVS 5.0, 7.5.1). */
    public void withProof(Context ctx, Runnable change) {
        own.withProof(ctx, visit -> change.run());
    }

    /** The pages by which a session that the portal opened is handed to a browser. */
    public SignInPages signInPages() {
        return signInPages;
    }

    @Override
    public void addEndpoints() {
        groups.forEach(EndpointGroup::addEndpoints);
    }
}

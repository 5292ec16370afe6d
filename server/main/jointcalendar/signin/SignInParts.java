package jointcalendar.signin;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import jointcalendar.access.Signer;
import jointcalendar.account.AccountRepository;
import jointcalendar.audit.AuditLog;
import jointcalendar.db.Database;
import jointcalendar.db.SettingRepository;
import jointcalendar.limit.Limits;

/** The parts of signing in, each made once. */
public final class SignInParts implements AutoCloseable {
    final Database database;
    final Signer signer;
    final Clock realTime;
    final Clock business;
    final List<OpenIdProvider> providers;
    final Chronicle chronicle;
    final SignIn signIn;
    final LinkSignIn links;
    final PasswordSignIn passwords;
    final SecondFactor factor;
    final DemandedFactor demanded;
    final SignInLimits limits;
    final OpenIdConnect openId;
    final ProviderSignIn provided;

    /** @param business whose zone is for those who have not chosen one */
    public SignInParts(
            Database database,
            AccountRepository accounts,
            AuditLog audit,
            SignInMail mail,
            Limits limits,
            Signer signer,
            URI baseUrl,
            List<OpenIdProvider> providers,
            Clock realTime,
            Clock business) {
        this.database = database;
        this.signer = signer;
        this.realTime = realTime;
        this.business = business;
        this.providers = List.copyOf(providers);
        chronicle = new Chronicle(audit, mail);
        signIn = new SignIn(database, accounts, chronicle, signer, realTime);
        links = new LinkSignIn(database, accounts, new LinkRepository(database), mail, chronicle, realTime);
        passwords = new PasswordSignIn(database, accounts, chronicle, realTime);
        factor = new SecondFactor(database, new Seal(signer), chronicle, realTime);
        demanded = new DemandedFactor(new SettingRepository(database));
        openId = new OpenIdConnect(signer, baseUrl);
        provided = new ProviderSignIn(database, accounts, chronicle, realTime);
        this.limits = new SignInLimits(limits, signIn, chronicle);
    }

    public SignIn signIn() {
        return signIn;
    }

    public LinkSignIn links() {
        return links;
    }

    @Override
    public void close() {
        links.close();
    }
}

package jointcalendar;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import jointcalendar.access.Side;
import jointcalendar.account.Account;
import jointcalendar.account.AccountRepository;
import jointcalendar.mail.FoundLetter;
import jointcalendar.mail.MailFolder;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.signin.SignIn;
import jointcalendar.signin.SignInPages;
import jointcalendar.text.Slug;
import jointcalendar.text.Words;
import jointcalendar.web.Access;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/** Only in the demonstration: signing in as anyone by a button, and a mailbox with everybody's mail. */
final class DemoPages implements EndpointGroup {
    private static final int MOST_LETTERS = 100;
    private static final String LETTER_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; "
                    + "sandbox allow-popups allow-popups-to-escape-sandbox";

    private final AccountRepository accounts;
    private final OrganisationRepository organisations;
    private final SignIn signIn;
    private final SignInPages signInPages;
    private final MailFolder mail;
    private final Pages pages;
    private final Refusal refusal;

    DemoPages(
            AccountRepository accounts,
            OrganisationRepository organisations,
            SignIn signIn,
            SignInPages signInPages,
            MailFolder mail,
            Pages pages,
            Refusal refusal) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.signIn = signIn;
        this.signInPages = signInPages;
        this.mail = mail;
        this.pages = pages;
        this.refusal = refusal;
    }

    /** A sample person: who, and what they are in words. */
    public record Person(String email, String organisation, String what) {}

    @Override
    public void addEndpoints() {
        get("/demo", this::people, Access.ANYONE);
        post("/demo", this::enter, Access.ANYONE);
        get("/demo/mail", this::mailbox, Access.ANYONE);
        get("/demo/mail/{name}", this::letter, Access.ANYONE);
        get("/demo/mail/{name}/html", this::html, Access.ANYONE);
    }

    private void people(Context ctx) {
        Words words = Visitor.of(ctx).words();
        var people = accounts.active().stream()
                .map(account -> person(account, words))
                .toList();
        pages.show(ctx, "demo/people.peb", Map.of("people", people));
    }

    private Person person(Account account, Words words) {
        String guest = account.side() == Side.GUEST ? "-guest" : "";
        String key = "account.demo." + Slug.of(account.role());
        return new Person(
                account.email(),
                organisations.all().shortName(account.organisation()),
                words.say(words.messages().has(key + guest) ? key + guest : key));
    }

    private void enter(Context ctx) {
        Optional<Account> account = Optional.ofNullable(ctx.formParam("email")).flatMap(accounts::byEmail);
        account.filter(Account::active)
                .ifPresentOrElse(
                        found -> signInPages.enter(ctx, signIn.openSession(found)), () -> refusal.notFound(ctx));
    }

    private void mailbox(Context ctx) {
        pages.show(ctx, "demo/mailbox.peb", Map.of("letters", mail.newest(MOST_LETTERS)));
    }

    private void letter(Context ctx) {
        find(ctx)
                .ifPresentOrElse(
                        letter -> pages.show(ctx, "demo/letter.peb", Map.of("letter", letter)),
                        () -> refusal.notFound(ctx));
    }

    private void html(Context ctx) {
        Optional<String> html = find(ctx).flatMap(FoundLetter::html);
        if (html.isEmpty()) {
            refusal.notFound(ctx);
            return;
        }
        ctx.header("Content-Security-Policy", LETTER_POLICY).header("X-Frame-Options", "SAMEORIGIN");
        ctx.html(html.get());
    }

    private Optional<FoundLetter> find(Context ctx) {
        return mail.find(ctx.pathParam("name"));
    }
}

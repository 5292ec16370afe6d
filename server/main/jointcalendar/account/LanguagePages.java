package jointcalendar.account;

import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import jointcalendar.access.Viewer;
import jointcalendar.audit.AuditLog;
import jointcalendar.db.Database;
import jointcalendar.text.Language;
import jointcalendar.web.Access;
import jointcalendar.web.ReaderLanguage;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;
import jointcalendar.web.WayBack;

/** The switch of languages in each page's foot: for this browser, and for the account of whoever is signed in. */
public final class LanguagePages implements EndpointGroup {
    private final Database database;
    private final AccountRepository accounts;
    private final AuditLog audit;
    private final ReaderLanguage languages;
    private final Refusal refusal;

    public LanguagePages(
            Database database, AccountRepository accounts, AuditLog audit, ReaderLanguage languages, Refusal refusal) {
        this.database = database;
        this.accounts = accounts;
        this.audit = audit;
        this.languages = languages;
        this.refusal = refusal;
    }

    @Override
    public void addEndpoints() {
        post("/language", this::choose, Access.ANYONE);
    }

    private void choose(Context ctx) {
        Optional<Language> language =
                Optional.ofNullable(ctx.formParam("language")).flatMap(Language::of);
        if (language.isEmpty()) {
            refusal.notUnderstood(ctx);
            return;
        }
        languages.choose(ctx, language.get());
        keep(Visitor.of(ctx).viewer(), language.get());
        ctx.redirect(WayBack.within(ctx.formParam("to")).orElse("/"), HttpStatus.SEE_OTHER);
    }

    private void keep(Viewer viewer, Language language) {
        if (!viewer.signedIn() || viewer.language() == language) {
            return;
        }
        database.transaction(() -> {
            accounts.setLanguage(viewer.account(), language);
            String change = viewer.language().code() + " > " + language.code();
            audit.record(viewer, "account.language-chosen", "account/" + viewer.account(), change);
        });
    }
}

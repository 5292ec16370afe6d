package jointcalendar.people.invitation;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.account.Account;
import jointcalendar.account.AccountRepository;
import jointcalendar.account.Called;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.organisation.Organisations;
import jointcalendar.people.PersonPages;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Form;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/** Where people are asked in, asked again, and asked no more. */
public final class InvitationPages implements EndpointGroup {
    private final Invitations invitations;
    private final AccountRepository accounts;
    private final OrganisationRepository organisations;
    private final Pages pages;
    private final Refusal refusal;
    private final Cookies cookies;
    private final Clock realTime;
    private final Clock clock;

    /** @param clock in whose zone days are told */
    public InvitationPages(
            Invitations invitations,
            AccountRepository accounts,
            OrganisationRepository organisations,
            Pages pages,
            Refusal refusal,
            Cookies cookies,
            Clock realTime,
            Clock clock) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.organisations = organisations;
        this.pages = pages;
        this.refusal = refusal;
        this.cookies = cookies;
        this.realTime = realTime;
        this.clock = clock;
    }

    @Override
    public void addEndpoints() {
        get("/people/invitations", this::list, Access.LEAD);
        get("/people/invitations/new", this::form, Access.LEAD);
        post("/people/invitations", this::invite, Access.LEAD);
        post("/people/invitations/{id}/renewal", this::renew, Access.LEAD);
        post("/people/invitations/{id}/revocation", this::revoke, Access.LEAD);
    }

    private void list(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        List<Invitation> found = invitations.notEnded(visitor.viewer());
        Map<Long, Called> inviters = accounts.called(
                found.stream().map(Invitation::inviter).distinct().toList());
        Organisations all = organisations.all();
        List<InvitationView> shown = found.stream()
                .map(one -> InvitationView.of(
                        one,
                        all.get(one.draft().organisation()),
                        inviters.getOrDefault(one.inviter(), nameless(one.inviter())),
                        visitor.viewer(),
                        visitor.words(),
                        clock.getZone(),
                        realTime.instant()))
                .toList();
        pages.show(ctx, "people/invitations.peb", Map.of("invitations", shown));
    }

    private static Called nameless(long id) {
        return new Called(id, jointcalendar.text.PersonName.whole(""), false);
    }

    private void form(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        String organisation = Optional.ofNullable(ctx.queryParam("organisation"))
                .orElse(Long.toString(visitor.viewer().organisation()));
        Form form = new Form(Map.of(
                "organisation", List.of(organisation),
                "role", List.of("member"),
                "language", List.of(visitor.viewer().language().code())));
        show(ctx, form, Optional.empty());
    }

    private void invite(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        Form form = Form.of(ctx);
        Optional<Invitation.Draft> draft =
                InvitationForm.of(form, visitor, organisations.all()).read();
        if (draft.isEmpty()) {
            sendBack(ctx, form, Optional.empty());
            return;
        }
        answer(ctx, form, invitations.invite(draft.get(), visitor.viewer()), "people.notice.invited");
    }

    private void renew(Context ctx) {
        Optional<Long> id = PersonPages.number(ctx.pathParam("id"));
        Invitations.Outcome outcome = id.map(
                        number -> invitations.renew(number, Visitor.of(ctx).viewer()))
                .orElseGet(Invitations.Outcome.NotYours::new);
        answer(ctx, Form.of(ctx), outcome, "people.notice.reinvited");
    }

    private void revoke(Context ctx) {
        boolean revoked = PersonPages.number(ctx.pathParam("id"))
                .filter(id -> invitations.revoke(id, Visitor.of(ctx).viewer()))
                .isPresent();
        if (!revoked) {
            refusal.notFound(ctx);
            return;
        }
        Notice.leave(ctx, cookies, "people.notice.uninvited");
        ctx.redirect("/people/invitations", HttpStatus.SEE_OTHER);
    }

    private void answer(Context ctx, Form form, Invitations.Outcome outcome, String notice) {
        if (outcome instanceof Invitations.Outcome.Sent) {
            Notice.leave(ctx, cookies, notice);
            ctx.redirect("/people/invitations", HttpStatus.SEE_OTHER);
        } else if (outcome instanceof Invitations.Outcome.NotYours) {
            refusal.notFound(ctx);
        } else if (outcome instanceof Invitations.Outcome.HasAccount has) {
            refuse(ctx, form, Optional.of(has.account()), "people.wrong.has-account");
        } else if (outcome instanceof Invitations.Outcome.AlreadyInvited) {
            refuse(ctx, form, Optional.empty(), "people.wrong.already-invited");
        } else if (outcome instanceof Invitations.Outcome.TooMany many) {
            refuse(ctx, form, Optional.empty(), "people.wrong.too-many", many.most());
        }
    }

    private void refuse(Context ctx, Form form, Optional<Account> known, String why, Object... facts) {
        form.refuse("email", Visitor.of(ctx).words().say(why, facts));
        sendBack(ctx, form, known);
    }

    private void sendBack(Context ctx, Form form, Optional<Account> known) {
        ctx.status(422);
        show(ctx, form, known);
    }

    private void show(Context ctx, Form form, Optional<Account> known) {
        Visitor visitor = Visitor.of(ctx);
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("fields", InvitationForm.of(form, visitor, organisations.all()));
        model.put("known", known.map(account -> "/people/" + account.id()).orElse(""));
        model.put(
                "knownName",
                known.map(account -> account.called().in(visitor.words())).orElse(""));
        model.put("knownEnded", known.filter(account -> !account.active()).isPresent());
        pages.show(ctx, "people/invite.peb", model);
    }
}

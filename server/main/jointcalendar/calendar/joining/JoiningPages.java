package jointcalendar.calendar.joining;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.overlap.OverlapWords;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Form;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;
import org.jspecify.annotations.Nullable;

/** Where two activities of a flag are compared, and joined where both sides want it. */
public final class JoiningPages implements EndpointGroup {
    private static final String ADDRESS = "/overlaps/{id}/joining";

    private final Joining joining;
    private final Hindrances hindrances;
    private final ProposalRepository proposals;
    private final JoiningViews views;
    private final Comparisons comparisons;
    private final VocabularyRepository vocabulary;
    private final OrganisationRepository organisations;
    private final Pages pages;
    private final Refusal refusal;
    private final Cookies cookies;

    public JoiningPages(
            Joining joining,
            Hindrances hindrances,
            ProposalRepository proposals,
            JoiningViews views,
            Comparisons comparisons,
            VocabularyRepository vocabulary,
            OrganisationRepository organisations,
            Pages pages,
            Refusal refusal,
            Cookies cookies) {
        this.joining = joining;
        this.hindrances = hindrances;
        this.proposals = proposals;
        this.views = views;
        this.comparisons = comparisons;
        this.vocabulary = vocabulary;
        this.organisations = organisations;
        this.pages = pages;
        this.refusal = refusal;
        this.cookies = cookies;
    }

    /** A way in which the two can be joined. */
    public record Option(String href, String text, boolean chosen) {}

    /** What is being looked at: the two, how they are to be joined, and what was typed. */
    private record Sheet(Both both, Way way, Choices choices, Form form) {}

    @Override
    public void addEndpoints() {
        get(ADDRESS, this::show, Access.READER);
        post(ADDRESS, this::wish, Access.MEMBER);
        post(ADDRESS + "/answer", this::answer, Access.MEMBER);
        post(ADDRESS + "/apart", this::takeApart, Access.COORDINATOR);
    }

    private void show(Context ctx) {
        show(ctx, number(ctx.queryParam("keep")), Way.of(parameter(ctx, "way")).orElse(Way.ONE), new Form(Map.of()));
    }

    private void show(Context ctx, long keep, Way way, Form form) {
        joining.both(flag(ctx), keep, Visitor.of(ctx).viewer())
                .ifPresentOrElse(both -> show(ctx, sheet(both, way, form)), () -> refusal.notFound(ctx));
    }

    /** As what is proposed says, where something is. */
    private Sheet sheet(Both both, Way way, Form form) {
        return proposals.of(both.flag().id()).stream()
                .filter(one -> one.isOpen() && both.lapse(one).isEmpty())
                .findFirst()
                .map(open -> new Sheet(
                        open.kept() == both.kept().id() ? both : turned(both), open.way(), open.choices(), form))
                .orElseGet(() -> new Sheet(both, way, choices(both, form), form));
    }

    private static Both turned(Both both) {
        return new Both(both.flag(), both.other(), both.kept());
    }

    private Choices choices(Both both, Form form) {
        return Choices.read(
                both.kept().plan(),
                both.other().plan(),
                hindrances.isShared(both),
                piece -> form.value(Comparisons.CHOICE + piece));
    }

    private void show(Context ctx, Sheet sheet) {
        Visitor visitor = Visitor.of(ctx);
        Both both = sheet.both();
        JoiningView view = views.of(both, visitor);
        Map<String, Object> model = new HashMap<>();
        model.put("joining", view);
        model.put("flag", both.flag().id());
        model.put("seen", both.flag().foundAt().toString());
        model.put("sentence", sentence(both, visitor));
        model.put("way", sheet.way().slug());
        model.put("options", view.mayWish() ? options(both, sheet.way(), visitor) : List.of());
        model.put("comparison", comparisons.of(both, sheet.choices(), visitor));
        model.put("hindrances", hindrances(sheet, view, visitor));
        model.put("form", sheet.form());
        pages.show(ctx, "joining/show.peb", model);
    }

    private List<String> hindrances(Sheet sheet, JoiningView view, Visitor visitor) {
        return view.mayWish() || view.open().isPresent()
                ? views.said(hindrances.of(sheet.way(), sheet.both(), sheet.choices()), visitor.words())
                : List.of();
    }

    private String sentence(Both both, Visitor visitor) {
        return new OverlapWords(visitor.words(), vocabulary.current(), organisations.all()::shortName)
                .aboutBoth(
                        both.flag().finding(), both.kept().plan(), both.other().plan());
    }

    /** Each of the two may be the one that stays, in each of the two ways; nobody works together with oneself. */
    private List<Option> options(Both both, Way chosen, Visitor visitor) {
        boolean own = both.kept().plan().lead() == both.other().plan().lead();
        return Stream.of(Way.values())
                .filter(way -> way == Way.ONE || !own)
                .flatMap(way -> Stream.of(both, turned(both))
                        .sorted(java.util.Comparator.comparingLong(
                                two -> two.kept().id()))
                        .map(two -> option(two, way, way == chosen && two.equals(both), visitor)))
                .toList();
    }

    private Option option(Both both, Way way, boolean chosen, Visitor visitor) {
        return new Option(
                "/overlaps/" + both.flag().id() + "/joining?way=" + way.slug() + "&keep="
                        + both.kept().id() + "#way",
                visitor.words()
                        .say(
                                "joining.option." + way.slug(),
                                organisations.all().shortName(both.kept().plan().lead()),
                                both.kept().plan().titleIn(visitor.words().language()),
                                organisations
                                        .all()
                                        .shortName(both.other().plan().lead()),
                                both.other().plan().titleIn(visitor.words().language())),
                chosen);
    }

    private void wish(Context ctx) {
        Form form = Form.of(ctx);
        Visitor visitor = Visitor.of(ctx);
        long keep = JoiningForm.number(form.value("keep"));
        Optional<Way> way = Way.of(form.value("way"));
        Optional<Both> both = joining.both(flag(ctx), keep, visitor.viewer());
        if (both.isEmpty()) {
            refusal.notFound(ctx);
        } else if (!both.get().isSpokenForBy(visitor.viewer())) {
            refusal.forbidden(ctx);
        } else if (way.isEmpty() || both.get().kept().id() != keep) {
            refusal.notUnderstood(ctx);
        } else {
            wish(ctx, new Sheet(both.get(), way.get(), choices(both.get(), form), form));
        }
    }

    private void wish(Context ctx, Sheet sheet) {
        Visitor visitor = Visitor.of(ctx);
        boolean asks = !sheet.both().isBothSpokenForBy(visitor.viewer());
        String words = JoiningForm.words(sheet.form(), asks, visitor);
        if (!sheet.form().isRight()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, sheet);
            return;
        }
        Joining.Wish wish = new Joining.Wish(
                sheet.way(), sheet.both().kept().id(), sheet.choices(), words, JoiningForm.seen(sheet.form()));
        tell(
                ctx,
                joining.wish(sheet.both().flag().id(), wish, visitor.viewer()),
                "joining.notice.proposed",
                sheet.form());
    }

    private void answer(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        Optional<Both> both = joining.both(flag(ctx), 0, visitor.viewer());
        if (both.isEmpty()) {
            refusal.notFound(ctx);
        } else if (!both.get().isSpokenForBy(visitor.viewer())) {
            refusal.forbidden(ctx);
        } else {
            answer(ctx, Form.of(ctx), visitor);
        }
    }

    private void answer(Context ctx, Form form, Visitor visitor) {
        long proposal = JoiningForm.number(form.value("proposal"));
        String answer = form.value("answer");
        String words = JoiningForm.words(form, answer.equals("decline"), visitor);
        if (!form.isRight()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, 0, Way.ONE, form);
            return;
        }
        switch (answer) {
            case "accept" ->
                tell(
                        ctx,
                        joining.accept(flag(ctx), proposal, JoiningForm.seen(form), words, visitor.viewer()),
                        "joining.notice.joined",
                        form);
            case "decline" ->
                tell(
                        ctx,
                        joining.decline(flag(ctx), proposal, words, visitor.viewer()),
                        "joining.notice.declined",
                        form);
            case "withdraw" ->
                tell(ctx, joining.withdraw(flag(ctx), proposal, visitor.viewer()), "joining.notice.withdrawn", form);
            default -> refusal.notUnderstood(ctx);
        }
    }

    private void takeApart(Context ctx) {
        if (joining.both(flag(ctx), 0, Visitor.of(ctx).viewer()).isEmpty()) {
            refusal.notFound(ctx);
        } else {
            tell(
                    ctx,
                    joining.takeApart(flag(ctx), Visitor.of(ctx).viewer()),
                    "joining.notice.parted",
                    new Form(Map.of()));
        }
    }

    private void tell(Context ctx, Joining.Outcome outcome, String notice, Form form) {
        if (outcome instanceof Joining.Outcome.Joined joined) {
            Notice.leave(ctx, cookies, "joining.notice.joined");
            ctx.redirect("/activities/" + joined.kept(), HttpStatus.SEE_OTHER);
        } else if (outcome instanceof Joining.Outcome.Noted) {
            Notice.leave(ctx, cookies, notice);
            ctx.redirect("/overlaps/" + flag(ctx) + "/joining", HttpStatus.SEE_OTHER);
        } else if (outcome instanceof Joining.Outcome.Refused) {
            refusal.forbidden(ctx);
        } else if (outcome instanceof Joining.Outcome.Unknown) {
            refusal.notFound(ctx);
        } else {
            again(ctx, outcome, form);
        }
    }

    /** Shows how it stands now, with what was typed. */
    private void again(Context ctx, Joining.Outcome outcome, Form form) {
        Visitor visitor = Visitor.of(ctx);
        if (outcome instanceof Joining.Outcome.Hindered hindered) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            form.refuse("way", String.join(" ", views.said(hindered.hindrances(), visitor.words())));
        } else {
            ctx.status(HttpStatus.CONFLICT);
            form.refuse("way", visitor.words().say("joining.wrong.stale"));
        }
        show(
                ctx,
                JoiningForm.number(form.value("keep")),
                Way.of(form.value("way")).orElse(Way.ONE),
                form);
    }

    private static long flag(Context ctx) {
        return number(ctx.pathParam("id"));
    }

    private static String parameter(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).orElse("");
    }

    /** 0, which nothing bears, where it is none. */
    private static long number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }
}

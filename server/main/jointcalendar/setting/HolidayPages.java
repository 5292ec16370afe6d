package jointcalendar.setting;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.text.Countries;
import jointcalendar.text.Slug;
import jointcalendar.text.Words;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Form;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/** The public holidays of a year, and how the coordinator corrects them. */
public final class HolidayPages implements EndpointGroup {
    private final Holidays holidays;
    private final Pages pages;
    private final Refusal refusal;
    private final Cookies cookies;
    private final Clock clock;

    /** @param clock in the portal's zone, which says what year it is */
    public HolidayPages(Holidays holidays, Pages pages, Refusal refusal, Cookies cookies, Clock clock) {
        this.holidays = holidays;
        this.pages = pages;
        this.refusal = refusal;
        this.cookies = cookies;
        this.clock = clock;
    }

    @Override
    public void addEndpoints() {
        get("/settings/holidays", this::show, Access.COORDINATOR);
        post("/settings/holidays", this::add, Access.COORDINATOR);
        post("/settings/holidays/{day}/removal", this::takeAway, Access.COORDINATOR);
        post("/settings/holidays/{day}/restoration", this::restore, Access.COORDINATOR);
    }

    /** A day as the page lists it; source is a key's end: calendar, added or taken_away. */
    public record Row(LocalDate day, String name, String source) {}

    private void show(Context ctx) {
        show(ctx, year(ctx), new Form(Map.of("day", List.of(""))));
    }

    private void add(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        HolidayForm form = new HolidayForm(Form.of(ctx), visitor.words());
        Optional<LocalDate> day = form.day();
        if (form.isRight() && day.isPresent() && holidays.add(day.get(), form.names(), visitor.viewer())) {
            done(ctx, day.get(), "setting.notice.holiday-added");
            return;
        }
        if (form.isRight()) {
            form.refuse("day", "setting.holidays.wrong.already");
        }
        ctx.status(422);
        show(ctx, day.map(Year::from).orElseGet(() -> Year.now(clock)), form.form());
    }

    private void takeAway(Context ctx) {
        Optional<LocalDate> day = day(ctx).filter(
                        found -> holidays.takeAway(found, Visitor.of(ctx).viewer()));
        answer(ctx, day, "setting.notice.holiday-taken-away");
    }

    private void restore(Context ctx) {
        Optional<LocalDate> day =
                day(ctx).filter(found -> holidays.restore(found, Visitor.of(ctx).viewer()));
        answer(ctx, day, "setting.notice.holiday-restored");
    }

    private void answer(Context ctx, Optional<LocalDate> changed, String notice) {
        changed.ifPresentOrElse(day -> done(ctx, day, notice), () -> refusal.notFound(ctx));
    }

    private void done(Context ctx, LocalDate day, String notice) {
        Notice.leave(ctx, cookies, notice);
        ctx.redirect("/settings/holidays?year=" + day.getYear());
    }

    private void show(Context ctx, Year year, Form form) {
        Words words = Visitor.of(ctx).words();
        HolidayCalendar calendar = holidays.calendar();
        List<Row> rows = calendar.listed(year.atDay(1), year.atDay(year.length()), words).values().stream()
                .map(HolidayPages::row)
                .toList();
        pages.show(
                ctx,
                "setting/holidays.peb",
                Map.of(
                        "form", form,
                        "rows", rows,
                        "year", year.toString(),
                        "country", calendar.country().map(code -> Countries.name(code, words.language())),
                        "pager",
                                Map.of(
                                        "previous", address(year.minusYears(1)),
                                        "text", year.toString(),
                                        "next", address(year.plusYears(1)))));
    }

    private static String address(Year year) {
        return HolidayForm.isCovered(year.getValue()) ? "/settings/holidays?year=" + year : "";
    }

    private static Row row(HolidayCalendar.Listed listed) {
        String source = Slug.of(listed.source());
        return new Row(listed.day(), listed.name(), source);
    }

    private Year year(Context ctx) {
        String asked = Optional.ofNullable(ctx.queryParam("year")).orElse("");
        return asked.matches("[0-9]{4}") && HolidayForm.isCovered(Integer.parseInt(asked))
                ? Year.parse(asked)
                : Year.now(clock);
    }

    private static Optional<LocalDate> day(Context ctx) {
        try {
            return Optional.of(LocalDate.parse(ctx.pathParam("day")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

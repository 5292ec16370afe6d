package jointcalendar.browser;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** Each page of the portal, in each of the states in which it looks different. */
enum Place {
    MONTH("/calendar?view=month&month=2007-05"),
    MONTH_WITH_NOTHING("/calendar?view=month&month=2031-05"),
    MONTH_WITH_FILTERS("/calendar?view=month&month=2007-06&status=confirmed&kind=training"),
    MONTH_WITH_OPEN_JUMP(window -> {
        window.open("/calendar?view=month&month=2007-06");
        window.page.locator(".head details.menu summary").click();
    }),
    MONTH_WITH_OPEN_FILTER(window -> {
        window.open("/calendar?view=month&month=2007-06");
        window.page.locator(".filters details.menu summary").first().click();
    }),
    WEEK("/calendar?view=week&week=2007-04-02"),
    WEEK_WITH_NOTHING("/calendar?view=week&week=2031-05-05"),
    QUARTER("/calendar?view=timeline&quarter=2007-Q2"),
    QUARTER_WITH_NOTHING("/calendar?view=timeline&quarter=2031-Q2"),
    PEEK(window -> {
        window.open("/calendar?view=timeline&quarter=2007-Q2");
        window.page.locator("a[data-peek]").first().click();
        window.page.locator("#peek h2").waitFor();
    }),
    KEYS(window -> {
        window.open("/calendar?view=month&month=2007-06");
        window.page.keyboard().press("?");
        window.page.locator("#keys h2").waitFor();
    }),
    LIST("/calendar?view=list&month=2007-05"),
    SEARCH("/search?q=border+guards&status=confirmed"),
    SEARCH_OF_NOTHING("/search"),
    SEARCH_MISSPELT("/search?q=trafiking"),
    COVERAGE("/calendar?view=coverage&quarter=2007-Q2"),
    COVERAGE_WITH_NOTHING("/calendar?view=coverage&quarter=2031-Q2"),
    REGIONS("/calendar?view=regions&quarter=2007-Q2"),
    ACTIVITY(places -> places.ownActivity, false),
    NEW_ACTIVITY("/activities/new"),
    FORM_WITH_FAULTS(window -> {
        window.open("/activities/new");
        window.field("First day").fill("2007-05-14");
        window.field("Last day").fill("2007-05-01");
        window.button("Post").click();
        window.page.locator(".faults").waitFor();
    }),
    FORM_WITH_FINDINGS(window -> {
        window.open("/activities/new?day=2007-05-14");
        window.field("Region").selectOption("Almaty");
        for (String legend : List.of("Who is it for?", "Themes")) {
            window.group(legend).locator("summary").click();
        }
        window.page
                .getByLabel("Border guards", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .check();
        window.page.getByLabel("Document fraud").check();
        window.page.locator("#findings .notice.repeat").waitFor();
    }),
    EDIT(places -> places.ownActivity + "/edit", false),
    FILES(places -> places.ownActivity + "/files", false),
    FILE_REMOVAL(places -> places.ownFile + "/removal", false),
    CANCELLATION(places -> places.ownActivity + "/cancellation", false),
    FORM_WITH_BETTER_DAYS("/activities/new?day=2007-05-14&audience=police&target=KZ-35"),
    OVERLAPS("/overlaps"),
    LOADS("/overlaps/load"),
    DATES("/overlaps/dates"),
    GAPS("/overlaps/gaps"),
    OVERLAPS_OF_ONE_KIND("/overlaps?kind=clash"),
    OVERLAPS_OF_ONE_STATE("/overlaps?state=settled"),
    OVERLAP(places -> places.overlap, false),
    DIGESTS("/digests"),
    DIGEST(places -> places.digest, false),
    NEXT_MEETING("/meetings/next"),
    FEEDS("/feeds"),
    DIRECTORY("/people"),
    DIRECTORY_WITH_NOBODY("/people?q=nobody-of-that-name"),
    PERSON(places -> places.person, false),
    PROFILE("/profile"),
    PROFILE_WITH_FAULTS(window -> {
        window.open("/profile");
        window.field("Given name").fill("\u0410nna");
        window.button("Save").click();
        window.page.locator(".faults").waitFor();
    }),
    OWN_MENU(window -> {
        window.open("/profile");
        window.page.locator(".own summary").click();
    }),
    ADDRESS("/profile/address"),
    OWN_DATA("/profile/data"),
    OWN_SIGN_IN("/profile/sign-in"),
    OWN_SIGN_IN_WITH_FAULT(window -> {
        window.open("/profile/sign-in");
        window.field("New password").fill("short");
        window.button("Set the password").click();
        window.page.locator(".faults").waitFor();
    }),
    SECOND_FACTOR("/profile/second-factor"),
    NOT_FOUND("/nowhere"),
    MONTH_FOR_VISITORS(places -> "/calendar", true),
    SIGN_IN(places -> "/sign-in", true),
    SIGN_IN_WITH_FAULT(
            (window, places) -> {
                window.open("/sign-in");
                window.field("Your work e-mail address").fill("nobody");
                window.button("Send me a link").click();
                window.page.locator(".why").waitFor();
            },
            true),
    LINK_SENT(
            (window, places) -> {
                window.open("/sign-in");
                window.field("Your work e-mail address").fill("nobody@test.example");
                window.button("Send me a link").click();
                window.main().getByText("nobody@test.example").waitFor();
            },
            true),
    CONFIRMATION(places -> places.confirmation, true),
    INVITED(places -> places.invitation, true),
    INVITATION_NOT_KNOWN(places -> "/invitations/no-such-link", true),
    LINK_USED_UP(places -> "/sign-in/no-such-link", true),
    PEOPLE(places -> "/demo", true),
    MAILBOX(places -> "/demo/mail", true),
    LETTER(places -> places.letter, true);

    final boolean forVisitors;
    private final BiConsumer<Window, Places> way;

    Place(String path) {
        this(places -> path, false);
    }

    Place(Consumer<Window> way) {
        this((window, places) -> way.accept(window), false);
    }

    Place(Function<Places, String> path, boolean forVisitors) {
        this((window, places) -> window.open(path.apply(places)), forVisitors);
    }

    Place(BiConsumer<Window, Places> way, boolean forVisitors) {
        this.way = way;
        this.forVisitors = forVisitors;
    }

    void go(Window window, Places places) {
        way.accept(window, places);
    }

    /** What the console told, but for the status of a page that is meant to be refused. */
    List<String> complaints(Window window) {
        return window.complaints().stream()
                .filter(told -> !told.contains("Failed to load resource: the server responded with a status of 4"))
                .toList();
    }
}

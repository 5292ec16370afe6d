package jointcalendar.feed;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.head;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import jointcalendar.access.Viewer;
import jointcalendar.account.Account;
import jointcalendar.account.AccountRepository;
import jointcalendar.activity.Filter;
import jointcalendar.setting.CurrentSettings;
import jointcalendar.text.Language;
import jointcalendar.text.Messages;
import jointcalendar.web.Access;

/** Calendar files for programs that subscribe: no cookie, no redirect, no choice by Accept, the holder's rights asked each time. */
public final class FeedFilesApi implements EndpointGroup {
    /** RFC 9110 section 5.6.7; Java's own for RFC 1123 has days of one digit. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final FeedRepository feeds;
    private final AccountRepository accounts;
    private final FeedAddress addresses;
    private final CalendarFeed calendar;
    private final Messages messages;
    private final CurrentSettings settings;

    /** @param settings whose language is the public feed's */
    public FeedFilesApi(
            FeedRepository feeds,
            AccountRepository accounts,
            FeedAddress addresses,
            CalendarFeed calendar,
            Messages messages,
            CurrentSettings settings) {
        this.feeds = feeds;
        this.accounts = accounts;
        this.addresses = addresses;
        this.calendar = calendar;
        this.messages = messages;
        this.settings = settings;
    }

    @Override
    public void addEndpoints() {
        get("/calendar.ics", this::open, Access.PROGRAM);
        head("/calendar.ics", this::open, Access.PROGRAM);
        get("/feeds/{token}.ics", this::personal, Access.PROGRAM);
        head("/feeds/{token}.ics", this::personal, Access.PROGRAM);
    }

    private void open(Context ctx) {
        Language language = settings.get().language();
        String name = messages.say(language, "feed.name.public");
        send(ctx, calendar.of(Viewer.nobody(language), Filter.ALL, name, addresses.ofPublic()));
    }

    private void personal(Context ctx) {
        Optional<Feed> feed = FeedAddress.read(ctx.pathParam("token"))
                .flatMap(claim -> feeds.find(claim.feed()).filter(found -> addresses.isRight(claim, found)));
        Optional<Account> holder =
                feed.flatMap(found -> accounts.find(found.account())).filter(Account::active);
        if (feed.isEmpty() || holder.isEmpty()) {
            ctx.status(404).result("There is no such calendar, or its address was renewed or ended.\n");
            return;
        }
        send(
                ctx,
                calendar.of(
                        holder.get().viewer(), feed.get().filter(), feed.get().name(), addresses.of(feed.get())));
    }

    private static void send(Context ctx, CalendarBytes file) {
        boolean gzip = takesGzip(ctx);
        ctx.header("ETag", file.tag(gzip))
                .header("Vary", "Accept-Encoding")
                .header("Cache-Control", "private, no-cache")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Content-Disposition", "inline; filename=\"joint-calendar.ics\"");
        file.lastModified().ifPresent(since -> ctx.header("Last-Modified", httpDate(since)));
        if (isKnown(ctx, file)) {
            ctx.status(304);
            return;
        }
        if (gzip) {
            ctx.header("Content-Encoding", "gzip");
        }
        ctx.contentType("text/calendar; charset=utf-8").result(file.bytes(gzip));
    }

    private static boolean takesGzip(Context ctx) {
        String accepted = ctx.header("Accept-Encoding");
        return accepted != null
                && Arrays.stream(accepted.split(",", -1))
                        .map(coding -> coding.replace(" ", "").toLowerCase(Locale.ROOT))
                        .anyMatch(coding -> coding.startsWith("gzip") && !coding.matches("gzip;q=0(\\.0*)?"));
    }

    /**
     * If-None-Match goes before If-Modified-Since (RFC 9110 section 13.2.2), which is good for the very date that was told only: a later
     * one says nothing of a file from which something went.
     */
    private static boolean isKnown(Context ctx, CalendarBytes file) {
        String tags = ctx.header("If-None-Match");
        if (tags != null) {
            return Arrays.stream(tags.split(",", -1))
                    .map(String::strip)
                    .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                    .anyMatch(tag -> tag.equals(file.tag(true)) || tag.equals(file.tag(false)) || tag.equals("*"));
        }
        String since = ctx.header("If-Modified-Since");
        return since != null && file.lastModified().map(FeedFilesApi::httpDate).equals(Optional.of(since.strip()));
    }

    private static String httpDate(Instant instant) {
        return HTTP_DATE.format(instant.atZone(ZoneOffset.UTC));
    }
}

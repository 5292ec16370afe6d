package jointcalendar.audit;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import jointcalendar.text.Words;
import jointcalendar.web.Access;
import jointcalendar.web.Pages;
import jointcalendar.web.Visitor;

/** What was done and what was refused, for the coordinator to look through and take away as a file. */
public final class AuditPages implements EndpointGroup {
    private final AuditRepository entries;
    private final AuditLog audit;
    private final BiFunction<Collection<Long>, Words, Map<Long, String>> names;
    private final Pages pages;
    private final Clock realTime;
    private final Clock clock;

    /**
     * @param names what those of these accounts that still exist are called, in these words
     * @param clock in whose zone days and times are told
     */
    public AuditPages(
            AuditRepository entries,
            AuditLog audit,
            BiFunction<Collection<Long>, Words, Map<Long, String>> names,
            Pages pages,
            Clock realTime,
            Clock clock) {
        this.entries = entries;
        this.audit = audit;
        this.names = names;
        this.pages = pages;
        this.realTime = realTime;
        this.clock = clock;
    }

    @Override
    public void addEndpoints() {
        get("/audit", this::list, Access.COORDINATOR);
        get("/audit.csv", this::export, Access.COORDINATOR);
    }

    private void list(Context ctx) {
        AuditFilter filter = AuditFilter.of(ctx.queryParamMap());
        AuditPage page = AuditPage.read(entries, filter, zone(), number(ctx, "before"), number(ctx, "after"));
        AuditView view = new AuditView(filter, words(ctx));
        Map<String, Object> model = new HashMap<>();
        model.put("entries", page.entries().stream().map(view::shown).toList());
        model.put("pager", view.pager(page));
        model.put("people", view.people(entries.accounts()));
        model.put("groups", view.groups(entries.actions()));
        model.put("filter", view.fields());
        model.put("filtered", !filter.equals(AuditFilter.ALL));
        model.put("export", view.address("/audit.csv", ""));
        model.put("zone", zone().getId());
        pages.show(ctx, "audit/list.peb", model);
    }

    private void export(Context ctx) throws IOException {
        AuditFilter filter = AuditFilter.of(ctx.queryParamMap());
        audit.record(
                Visitor.of(ctx).viewer(),
                "audit.exported",
                "audit",
                filter.withoutWhatWasTyped().query());
        ctx.contentType("text/csv; charset=utf-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"audit-" + LocalDate.ofInstant(realTime.instant(), zone()) + ".csv\"");
        new AuditExport(entries, zone()).write(filter, words(ctx), ctx.outputStream());
    }

    private static Optional<Long> number(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name))
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    private ZoneId zone() {
        return clock.getZone();
    }

    private AuditWords words(Context ctx) {
        Words words = Visitor.of(ctx).words();
        return new AuditWords(words, names.apply(entries.accounts(), words), zone());
    }
}

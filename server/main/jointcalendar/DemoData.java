package jointcalendar;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Result;
import jointcalendar.activity.Status;
import jointcalendar.exchange.ActivityImport;
import jointcalendar.exchange.ImportReport;
import jointcalendar.organisation.Kind;
import jointcalendar.text.Language;
import jointcalendar.text.PersonName;

/** The first joint programme, its organisations, and a person for each way of looking at it. */
final class DemoData {
    private final Portal portal;

    DemoData(Portal portal) {
        this.portal = portal;
    }

    /** Fills a portal that has no organisation yet: all of it or nothing. */
    void fillIfEmpty() {
        portal.database.transaction(() -> {
            if (portal.organisations.all().all().isEmpty()) {
                rows("organisations.csv", this::addOrganisation);
                rows("people.csv", this::addPerson);
                importProgramme();
            }
        });
        sendFirstDigest();
    }

    /** The issue of the month in which the demonstration begins went out that morning, so that the next one has news to tell. */
    private void sendFirstDigest() {
        if (portal.digest.issues.sent().isEmpty()) {
            portal.digest.sender.sendNow(YearMonth.now(portal.clock));
        }
    }

    private void addOrganisation(NamedCsvRecord row) {
        portal.organisations.add(
                row.getField("short_name"),
                row.getField("name"),
                Kind.of(row.getField("kind")).orElseThrow(),
                Side.valueOf(row.getField("side").toUpperCase(Locale.ROOT)),
                portal.clock.instant());
    }

    private void addPerson(NamedCsvRecord row) {
        portal.accounts.add(
                row.getField("email"),
                PersonName.whole(row.getField("name")),
                Role.valueOf(row.getField("role").toUpperCase(Locale.ROOT)),
                portal.organisations
                        .byShortName(row.getField("organisation"))
                        .orElseThrow()
                        .id(),
                portal.currentSettings.get().language(),
                portal.clock.instant());
    }

    private void importProgramme() {
        ActivityImport.Wishes wishes = new ActivityImport.Wishes(Optional.empty(), false, this::asOfToday);
        try (Reader programme = open("programme-2007-2008.csv")) {
            ImportReport report = portal.activityImport.run(programme, wishes, Viewer.portal(Language.EN));
            if (report.isRefused()) {
                throw new IllegalStateException("The sample programme is refused: " + report.problems());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file tells how it all ended; on the demonstration's first day what ends later is still to come. */
    private Plan asOfToday(Plan plan) {
        boolean stillToCome = plan.lastDay().isAfter(LocalDate.now(portal.clock).minusDays(1));
        return plan.status() == Status.COMPLETED && stillToCome
                ? plan.with(told -> told.status(Status.CONFIRMED).result(Result.NONE))
                : plan;
    }

    private static void rows(String file, Consumer<NamedCsvRecord> use) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(open(file))) {
            rows.forEach(use);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(String file) {
        return new InputStreamReader(
                Objects.requireNonNull(DemoData.class.getResourceAsStream("demo/" + file)), StandardCharsets.UTF_8);
    }
}

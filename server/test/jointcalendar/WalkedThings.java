package jointcalendar;

import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jointcalendar.RightsWalkTest.Actor;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Viewer;
import jointcalendar.access.Visibility;
import jointcalendar.account.Account;
import jointcalendar.activity.Filter;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Status;
import jointcalendar.attachment.Attaching;
import jointcalendar.attachment.Attachment;
import jointcalendar.attachment.FileKind;
import jointcalendar.attachment.Sent;
import jointcalendar.calendar.PlanOf;
import jointcalendar.glossary.Amendments;
import jointcalendar.glossary.Entry;
import jointcalendar.glossary.GlossaryRepository;
import jointcalendar.glossary.WordClass;
import jointcalendar.people.invitation.Invitation;
import jointcalendar.text.Language;
import jointcalendar.text.PersonName;

/** What the walk through the table of rights asks for: a fresh thing for each step, since a step may change it. */
final class WalkedThings {
    private static final String NOT_A_TOKEN = "A".repeat(43);

    private final TestPortal portal;
    private int walked;
    private LocalDate days = LocalDate.of(2007, 6, 5);

    WalkedThings(TestPortal portal) {
        this.portal = portal;
        portal.portal.digest.sender.sendNow(YearMonth.now(portal.clock));
    }

    /** The route with the thing's number or name in place of its parameter. */
    String path(String route, String thing, Actor actor) {
        if (thing.equals("-")) {
            return route;
        }
        String value = value(thing, actor);
        String file = route.contains("{file}") && !value.equals("0") ? Long.toString(file(value)) : "0";
        return route.replace("{file}", file).replace("{version}", "1").replaceAll("\\{[a-z]+}", value);
    }

    private long entry() {
        GlossaryRepository glossary = portal.portal.glossary;
        new Amendments(portal.portal.database, glossary, portal.portal.counter, portal.portal.audit)
                .add(
                        new Entry(
                                WordClass.TOPIC,
                                "walked" + ++walked,
                                Set.of(),
                                Map.of(Language.EN, List.of("walked" + walked))),
                        Viewer.portal(Language.EN));
        return glossary.own().get(glossary.own().size() - 1).id();
    }

    private String value(String thing, Actor actor) {
        String[] parts = thing.split(":", 2);
        return switch (parts[0]) {
            case "activity" -> Long.toString(activity(parts[1]));
            case "pair" -> Long.toString(pair(parts[1]));
            case "comment" -> Long.toString(comment(parts[1], person("INL", Role.READER)));
            case "said" ->
                Long.toString(comment(
                        parts[1],
                        actor.isNobody()
                                ? person("INL", Role.READER)
                                : portal.accounts().byEmail(actor.email()).orElseThrow()));
            case "flag" -> Long.toString(flag(parts[1], "whole"));
            case "face" -> Long.toString(flag(parts[1], "busy"));
            case "number" -> parts[1];
            case "feed" -> Long.toString(feed(parts[1].equals("own") && !actor.isNobody() ? actor.email() : OTHER));
            case "month" ->
                YearMonth.now(portal.clock)
                        .plusMonths(parts[1].equals("far") ? 600 : 0)
                        .toString();
            case "organisation" -> Long.toString(parts[1].equals("any") ? organisation() : named(parts[1]));
            case "person" -> Long.toString(person(parts[1], Role.READER).id());
            case "chief" -> Long.toString(person(parts[1], Role.COORDINATOR).id());
            case "invitation" -> Long.toString(invitation(parts[1]));
            case "session" -> Long.toString(session());
            case "day", "word" -> parts[1];
            case "entry" -> Long.toString(entry());
            case "token" -> NOT_A_TOKEN;
            default -> throw new IllegalArgumentException("The walk knows no " + thing);
        };
    }

    private static final String OTHER = "other@walk.example";

    /** Led by INL, a donor, with MOJ, a guest, as partner and as the one chosen where some are. */
    private long activity(String kept) {
        boolean draft = kept.equals("draft");
        Visibility visibility =
                draft ? Visibility.MEMBERS : Visibility.valueOf(kept.toUpperCase(java.util.Locale.ROOT));
        long inl = portal.organisation("INL", Side.DONOR).id();
        long moj = portal.organisation("MOJ", Side.GUEST).id();
        days = days.plusDays(40); // far from the others, since clashes cost time
        Plan plan = PlanOf.training(
                inl, "Walked", days.toString(), draft ? Status.DRAFT : Status.CONFIRMED, visibility, Set.of(moj));
        return portal.post(plan.seenBy(visibility, Set.of(moj))).id();
    }

    /** Between such an activity and one of OSCE for all members, which it clashes with; MOJ is partner of the first. */
    private long flag(String kept, String face) {
        long activity = activity(kept);
        long osce = portal.organisation("OSCE", Side.DONOR).id();
        long met = portal.post(PlanOf.training(osce, "Met", days.toString(), Status.CONFIRMED, Visibility.MEMBERS))
                .id();
        return portal.testDatabase
                .database()
                .sql()
                .fetchSingle(
                        "SELECT id FROM overlap WHERE face = ? AND first_id = ? AND second_id = ?", face, activity, met)
                .get(0, Long.class);
    }

    /** The flag of one that INL leads and shares so, and one that OSCE leads and keeps from nobody: on the same days, for the same people. */
    private long pair(String kept) {
        long first = activity(kept);
        long osce = portal.organisation("OSCE", Side.DONOR).id();
        portal.post(PlanOf.training(osce, "Met", days.toString(), Status.CONFIRMED, Visibility.PUBLIC));
        return portal.testDatabase
                .database()
                .sql()
                .fetchSingle("SELECT MAX(id) FROM overlap WHERE first_id = ? AND face = 'whole'", first)
                .get(0, Long.class);
    }

    /** On such an activity; said by somebody who may not even see it where the table wants to know what becomes of them. */
    private long comment(String kept, Account author) {
        portal.testDatabase
                .database()
                .sql()
                .execute(
                        "INSERT INTO discussion_comment (subject_kind, subject_id, author_id, organisation_id, body,"
                                + " told_also, form_key, written_at) VALUES ('activity', ?, ?, ?, 'Walked', '', ?, ?)",
                        activity(kept),
                        author.id(),
                        author.organisation(),
                        UUID.randomUUID().toString(),
                        java.time.LocalDateTime.of(2007, 5, 2, 3, 0));
        return portal.testDatabase
                .database()
                .sql()
                .fetchSingle("SELECT MAX(id) FROM discussion_comment")
                .get(0, Long.class);
    }

    /** A file of that activity. */
    private long file(String activity) {
        byte[] text = "Agenda".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        portal.portal.attaching.attach(
                Long.parseLong(activity),
                List.of(new Sent("agenda.txt", () -> new ByteArrayInputStream(text))),
                new Attaching.Label(FileKind.AGENDA, ""),
                Viewer.portal(Language.EN));
        return portal.portal.attachments.of(Long.parseLong(activity)).stream()
                .mapToLong(Attachment::id)
                .findFirst()
                .orElse(0);
    }

    /** One for which none of them works. */
    private long organisation() {
        return portal.organisation("Walked " + UUID.randomUUID(), Side.DONOR).id();
    }

    private long named(String organisation) {
        return portal.organisation(organisation, organisation.startsWith("M") ? Side.GUEST : Side.DONOR)
                .id();
    }

    private Account person(String organisation, Role role) {
        named(organisation);
        return portal.account("walked-" + ++walked + "@walk.example", role, organisation, Side.DONOR);
    }

    private long invitation(String organisation) {
        String email = "invited-" + ++walked + "@walk.example";
        Invitation.Draft draft =
                new Invitation.Draft(email, PersonName.whole(""), Role.READER, named(organisation), Language.EN);
        portal.portal.people.invitations.invite(draft, inviter());
        try (Connection connection = portal.testDatabase.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet last = statement.executeQuery("SELECT MAX(id) FROM invitation")) {
            last.next();
            return last.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A coordinator of their own for each, since nobody may ask in too many people a day. */
    private Viewer inviter() {
        return person("SEC", Role.COORDINATOR).viewer();
    }

    /** Somebody else's. */
    private long session() {
        Account owner = person("UNDP", Role.READER);
        portal.portal.signIn.openSession(owner);
        return portal.portal.signIn.told(owner).sessions().get(0).id();
    }

    private long feed(String email) {
        Account owner = portal.account(email, Role.MEMBER, "UNDP", Side.DONOR);
        return portal.portal
                .feeds
                .make(owner.viewer(), owner.id(), "Walked", Filter.ALL)
                .id();
    }
}

package jointcalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.javalin.Javalin;
import io.javalin.apibuilder.EndpointGroup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Walks every route as everybody, and compares who is let in with the table in {@code rights.txt}. */
class RightsWalkTest {
    /** A person of the table's columns. */
    record Actor(String email, Role role, String organisation, Side side) {
        boolean isNobody() {
            return email.isEmpty();
        }
    }

    /** A line of the table. */
    private record Line(String method, String route, String thing, List<String> expected) {
        static Line parse(String text) {
            List<String> parts = Arrays.asList(text.strip().split("\\s+"));
            return new Line(parts.get(0), parts.get(1), parts.get(2), parts.subList(3, parts.size()));
        }

        String name() {
            return method + " " + route;
        }
    }

    private static final List<Actor> ACTORS = actors();

    private static TestPortal portal;
    private static WalkedThings things;

    private static List<Actor> actors() {
        Stream<Actor> people = Stream.of("INL", "OSCE", "MIA", "MOJ")
                .flatMap(organisation -> Stream.of(Role.READER, Role.MEMBER, Role.LEAD)
                        .map(role -> new Actor(
                                (organisation + "-" + role + "@walk.example").toLowerCase(java.util.Locale.ROOT),
                                role,
                                organisation,
                                organisation.startsWith("M") ? Side.GUEST : Side.DONOR)));
        return Stream.of(
                        Stream.of(new Actor("", Role.READER, "", Side.GUEST)),
                        people,
                        Stream.of(new Actor("coordinator@walk.example", Role.COORDINATOR, "SEC", Side.DONOR)))
                .flatMap(all -> all)
                .toList();
    }

    @BeforeAll
    static void open() {
        portal = TestPortal.empty();
        ACTORS.stream()
                .filter(actor -> !actor.isNobody())
                .forEach(actor -> portal.account(actor.email(), actor.role(), actor.organisation(), actor.side()));
        things = new WalkedThings(portal);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @TestFactory
    Stream<DynamicTest> everybodyGetsAsFarAsTheTableSays() throws IOException {
        return lines().stream()
                .map(line -> DynamicTest.dynamicTest(
                        line.name() + " " + line.thing(), () -> assertEquals(line.expected(), walk(line))));
    }

    @Test
    void theTableHasEveryRouteAndNoOther() throws IOException {
        assertEquals(routes(), lines().stream().map(Line::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** What stands under an activity's address is walked for each way of keeping it from others. */
    @Test
    void theTableHasEveryVisibilityOfEveryActivityRoute() throws IOException {
        Set<String> kept = Stream.concat(
                        Arrays.stream(jointcalendar.access.Visibility.values()).map(v -> v.name()), Stream.of("DRAFT"))
                .map(name -> "activity:" + name.toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toSet());
        lines().stream()
                .filter(line -> line.route().startsWith("/activities/{id}"))
                .collect(Collectors.groupingBy(Line::name, Collectors.mapping(Line::thing, Collectors.toSet())))
                .forEach((route, walked) -> assertEquals(
                        kept, walked.stream().filter(kept::contains).collect(Collectors.toSet()), route));
    }

    private static List<String> walk(Line line) {
        return ACTORS.stream()
                .map(actor -> outcome(actor, ask(line, actor, things.path(line.route(), line.thing(), actor))))
                .toList();
    }

    private static TestBrowser ask(Line line, Actor actor, String path) {
        TestBrowser browser = actor.isNobody() ? portal.visitor() : portal.as(actor.email());
        if (!line.method().equals("POST")) {
            return browser.ask(line.method(), path);
        }
        String token = Objects.requireNonNull(browser.open("/sign-in").page().selectFirst("input[name=form-token]"))
                .val();
        return browser.postRaw(path, "form-token", token);
    }

    private static String outcome(Actor actor, TestBrowser answer) {
        boolean toSignIn =
                answer.status() / 100 == 3 && answer.header("Location").startsWith("/sign-in?to=");
        if (toSignIn || (actor.isNobody() && answer.status() == 403)) {
            return "?";
        }
        return switch (answer.status()) {
            case 403 -> "!";
            case 404 -> "0";
            default -> answer.status() < 500 ? "+" : Integer.toString(answer.status());
        };
    }

    private static TreeSet<String> routes() {
        Javalin probe = Javalin.create(
                config -> portal.site.groups().forEach((EndpointGroup group) -> config.routes.apiBuilder(group)));
        return probe.unsafe.internalRouter.allHttpHandlers().stream()
                .filter(entry -> entry.endpoint.method.isHttpMethod())
                .map(entry -> entry.endpoint.method + " " + entry.endpoint.path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Line> lines() throws IOException {
        try (var in = Objects.requireNonNull(RightsWalkTest.class.getResourceAsStream("rights.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(text -> !text.isBlank() && !text.startsWith("#"))
                    .map(Line::parse)
                    .toList();
        }
    }
}

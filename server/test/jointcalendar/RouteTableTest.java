package jointcalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.Javalin;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.router.Endpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import jointcalendar.web.Access;
import org.junit.jupiter.api.Test;

/** The whole surface of addresses, held against a table that people read and approve. */
public class RouteTableTest {
    @Test
    void everyRouteStandsInTheTableWithItsRole() throws IOException {
        try (TestPortal portal = TestPortal.demo()) {
            assertEquals(table(), routes(portal).stream().sorted().collect(Collectors.joining("\n", "", "\n")));
        }
    }

    @Test
    void everyRouteNamesExactlyOneRole() {
        try (TestPortal portal = TestPortal.demo()) {
            assertTrue(endpoints(portal).stream().allMatch(RouteTableTest::namesOneRole));
        }
    }

    @Test
    void aRouteWithoutARoleIsNoticed() {
        Javalin seeded = Javalin.create(config -> config.routes.get("/open-door", ctx -> ctx.result("")));
        assertEquals(
                1,
                seeded.unsafe.internalRouter.allHttpHandlers().stream()
                        .map(entry -> entry.endpoint)
                        .filter(endpoint -> !namesOneRole(endpoint))
                        .count());
    }

    private static List<Endpoint> endpoints(TestPortal portal) {
        List<Endpoint> all = new ArrayList<>();
        Javalin probe = Javalin.create(
                config -> portal.site.groups().forEach((EndpointGroup group) -> config.routes.apiBuilder(group)));
        probe.unsafe.internalRouter.allHttpHandlers().stream()
                .map(entry -> entry.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .forEach(all::add);
        return all;
    }

    private static List<String> routes(TestPortal portal) {
        return endpoints(portal).stream()
                .map(endpoint -> endpoint.path + " " + endpoint.method + " " + roles(endpoint))
                .toList();
    }

    private static String roles(Endpoint endpoint) {
        io.javalin.security.Roles roles = endpoint.metadata(io.javalin.security.Roles.class);
        return roles == null
                ? ""
                : roles.getRoles().stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }

    private static boolean namesOneRole(Endpoint endpoint) {
        io.javalin.security.Roles roles = endpoint.metadata(io.javalin.security.Roles.class);
        return roles != null
                && roles.getRoles().size() == 1
                && roles.getRoles().iterator().next() instanceof Access;
    }

    private static String table() throws IOException {
        try (var in = Objects.requireNonNull(RouteTableTest.class.getResourceAsStream("routes.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The pattern of each address that is read, such as {@code /activities/{id}}. */
    public static List<String> pages() {
        try {
            return table().lines()
                    .map(line -> line.split(" ", -1))
                    .filter(parts -> parts[1].equals("GET"))
                    .map(parts -> parts[0])
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

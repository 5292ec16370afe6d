package jointcalendar.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.db.TestDatabase;
import jointcalendar.db.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** While no connection to the database can be had, nothing that was typed is lost. */
class DatabaseAwayTest {
    private static final String MEMBER = "member@inl.example";
    private final AtomicBoolean away = new AtomicBoolean();
    private final TestPortal portal = TestPortal.with(TestPortal.Wishes.none().on(leaving(TestServer.fresh())));

    @AfterEach
    void close() {
        away.set(false);
        portal.close();
    }

    private TestDatabase leaving(TestDatabase real) {
        DataSource source = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, args) -> {
                    if (away.get() && method.getName().equals("getConnection")) {
                        throw new SQLTransientConnectionException("no server at 10.0.0.5");
                    }
                    try {
                        return method.invoke(real.dataSource(), args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return new TestDatabase(real.name(), real.address(), source);
    }

    private TestBrowser member() {
        portal.account(MEMBER, Role.MEMBER, "INL", Side.DONOR);
        return portal.as(MEMBER).open("/activities/new").fetchSite("same-origin");
    }

    @Test
    void aFormSentMeanwhileIsKeptInThePageAndSentAgain() {
        TestBrowser member = member();
        away.set(true);
        member.submit("/activities", "title", "Typed <b>once</b>", "description", "\n\nTwo lines\nin it");
        assertEquals(503, member.status());
        assertEquals("30", member.header("Retry-After"));
        assertEquals(
                "Typed <b>once</b>", member.fields("/activities").get("title").get(0));
        assertFalse(member.body().contains("10.0.0.5"));
        member.submit("/activities");
        assertEquals(503, member.status(), "it is kept however often");
        away.set(false);
        member.submit("/activities");
        assertEquals(200, member.status(), member.text());
        assertTrue(member.text().contains("Typed <b>once</b>"), member.text());
        assertTrue(member.text().contains("Two lines"));
        assertEquals(1, portal.count("activity"));
    }

    @Test
    void whatAnotherSiteSentIsNotKept() {
        TestBrowser member = member().fetchSite("cross-site");
        away.set(true);
        member.submit("/activities", "title", "Not mine");
        assertEquals(503, member.status());
        assertFalse(member.body().contains("Not mine"));
    }

    @Test
    void aPasswordIsNotKept() {
        TestBrowser visitor = portal.visitor().open("/sign-in").fetchSite("same-origin");
        away.set(true);
        visitor.submit("/sign-in", "email", MEMBER, "password", "a secret of mine");
        assertEquals(503, visitor.status());
        assertFalse(visitor.body().contains("a secret of mine"));
    }

    @Test
    void pagesSayThatItIsAway() {
        TestBrowser member = member();
        away.set(true);
        for (String page : new String[] {"/calendar", "/activities/new", "/results"}) {
            member.open(page);
            assertEquals(503, member.status(), page);
            assertEquals(0, member.page().select("form[method=post] textarea").size());
        }
        away.set(false);
        assertEquals(200, member.open("/calendar").status());
    }
}

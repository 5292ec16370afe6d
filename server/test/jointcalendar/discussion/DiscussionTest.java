package jointcalendar.discussion;

import static jointcalendar.discussion.Table.COORDINATOR;
import static jointcalendar.discussion.Table.INL;
import static jointcalendar.discussion.Table.INL_TWO;
import static jointcalendar.discussion.Table.MIA;
import static jointcalendar.discussion.Table.MOJ;
import static jointcalendar.discussion.Table.OSCE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import jointcalendar.TestBrowser;
import jointcalendar.access.Visibility;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is said on an activity's page, by whom, and what becomes of it. */
class DiscussionTest {
    private static Table table;

    @BeforeAll
    static void open() {
        table = new Table();
    }

    @AfterAll
    static void close() {
        table.close();
    }

    @Test
    void aCommentStandsOnThePageWithItsAuthorAndItsLinks() {
        String activity = table.activity(Visibility.PUBLIC);
        TestBrowser after =
                table.say(OSCE, activity, "First line\nsecond, see https://osce.example/a?b=c&d.\n\nNew part");
        assertEquals(activity, after.path());
        Element said = after.page().selectFirst(".comments li");
        assertTrue(said.text().startsWith("OSCE Дмитрий Ким Wed 2 May 2007"), said.text());
        assertEquals(2, said.select(".said p").size());
        assertEquals("https://osce.example/a?b=c&d", said.select(".said a").attr("href"));
        assertTrue(after.text().contains("1 comment"));
    }

    @Test
    void thePublicSeesNoComments() {
        String activity = table.activity(Visibility.PUBLIC);
        table.say(OSCE, activity, "Between ourselves");
        TestBrowser nobody = table.portal.visitor().open(activity);
        assertEquals(200, nobody.status());
        assertFalse(nobody.body().contains("Between ourselves"));
        assertTrue(nobody.page().select("#comments").isEmpty());
    }

    @Test
    void aButtonPressedTwiceSaysItOnce() {
        String activity = table.activity(Visibility.MEMBERS);
        String key = UUID.randomUUID().toString();
        table.say(OSCE, activity, "Once", "form-key", key);
        TestBrowser again = table.say(OSCE, activity, "Once", "form-key", key);
        assertEquals(activity, again.path());
        assertEquals(1, again.page().select(".comments li").size());
        table.say(MIA, activity, "Another's form of that name", "form-key", key);
        assertEquals(
                2, table.as(OSCE).open(activity).page().select(".comments li").size());
    }

    @Test
    void refusesNothingAndTooMuchAndKeepsWhatWasTyped() {
        String activity = table.activity(Visibility.MEMBERS);
        assertEquals(422, table.say(OSCE, activity, "   ").status());
        TestBrowser long4001 = table.say(OSCE, activity, "x".repeat(4001));
        assertEquals(422, long4001.status());
        assertEquals("x".repeat(4001), long4001.page().select("textarea").val());
        assertEquals(activity, table.say(OSCE, activity, "й".repeat(4000)).path());
    }

    @Test
    void thousandsOfEmptyLinesAreOnePause() {
        String activity = table.activity(Visibility.MEMBERS);
        table.say(OSCE, activity, "a" + "\n".repeat(1999) + "b" + " \n".repeat(990) + "c");
        TestBrowser page = table.as(MIA).open(activity);
        assertEquals(200, page.status());
        assertEquals(3, page.page().select(".said p").size());
    }

    @Test
    void markupAndOtherSchemesAreText() {
        String activity = table.activity(Visibility.MEMBERS);
        String hostile =
                "<script>alert(1)</script> javascript:alert(2) https://a.example/\"onmouseover=\"x http://u:p@b.example \u0000@[person:1] <b>b</b>";
        TestBrowser page = table.say(OSCE, activity, hostile);
        Element said = page.page().selectFirst(".comments .said");
        assertTrue(said.select("script, b").isEmpty(), said.html());
        assertEquals(1, said.select("a").size());
        assertEquals("https://a.example/", said.select("a").attr("href"));
        assertTrue(said.text().contains("@ [person:1]"), said.text());
    }

    @Test
    void theAuthorAloneEditsAndDeletes() {
        String activity = table.activity(Visibility.MEMBERS);
        table.say(OSCE, activity, "Berfore");
        String comment = "/comments/" + table.newest();
        for (String other : new String[] {INL, COORDINATOR}) {
            assertEquals(403, table.as(other).ask("GET", comment + "/edit").status());
        }
        TestBrowser form = table.as(OSCE).open(comment + "/edit");
        assertEquals("Berfore", form.page().select("textarea").val());
        assertEquals(
                422,
                table.as(OSCE)
                        .open(comment + "/edit")
                        .submit(comment, "text", "")
                        .status());
        TestBrowser edited = form.submit(comment, "text", "Before, @inl");
        assertTrue(edited.page().select(".comments li").text().contains("edited Wed 2 May 2007"));
        assertEquals("@INL", edited.page().select(".said .mention").text());
        assertEquals(
                "Before, @INL",
                table.as(OSCE).open(comment + "/edit").page().select("textarea").val());
        TestBrowser deleted = table.as(OSCE).open(comment + "/edit").submit(comment + "/deletion");
        assertTrue(deleted.text().contains("Deleted by its author."));
        assertFalse(deleted.body().contains("Before"));
        assertEquals(404, table.as(OSCE).ask("GET", comment + "/edit").status());
        assertTrue(table.portal
                .audited()
                .containsAll(java.util.List.of("comment.written", "comment.edited", "comment.deleted")));
    }

    @Test
    void theCoordinatorRemovesWithAReason() {
        String activity = table.activity(Visibility.MEMBERS);
        table.say(OSCE, activity, "Something unkind");
        String comment = "/comments/" + table.newest();
        assertEquals(403, table.as(INL).ask("GET", comment + "/removal").status());
        TestBrowser form = table.as(COORDINATOR).open(comment + "/removal");
        assertEquals(422, form.submit(comment + "/removal", "reason", " ").status());
        form.submit(comment + "/removal", "reason", "Not <b>kind</b>");
        String page = table.as(MIA).open(activity).body();
        assertTrue(page.contains("Removed by the coordinator: Not &lt;b&gt;kind"), "the reason");
        assertFalse(page.contains("unkind"));
        assertTrue(table.portal.audited().contains("comment.removed"));
    }

    @Test
    void aLongDiscussionIsShownInPages() {
        String activity = table.activity(Visibility.MEMBERS);
        long account = table.id(MOJ);
        long organisation = table.portal.accounts().find(account).orElseThrow().organisation();
        for (int i = 1; i <= 45; i++) {
            table.sql(
                    "INSERT INTO discussion_comment (subject_kind, subject_id, author_id, organisation_id, body, told_also,"
                            + " form_key, written_at) VALUES ('activity', ?, ?, ?, ?, '', ?, '2007-05-02 03:00:00')",
                    Long.valueOf(activity.substring(12)),
                    account,
                    organisation,
                    "Number " + i + ".",
                    UUID.randomUUID().toString());
        }
        TestBrowser page = table.as(INL).open(activity);
        assertEquals(20, page.page().select(".comments li").size());
        assertTrue(page.text().contains("Number 45.") && !page.text().contains("Number 25."));
        assertTrue(page.text().contains("Show 25 earlier comments"));
        TestBrowser second = table.as(INL).open(activity + "/comments?page=2");
        assertTrue(second.text().contains("Number 21.") && second.text().contains("Page 2 of 3"));
        assertEquals(200, table.as(INL).open(activity + "/comments?page=999").status());
        long first = table.newest() - 44;
        assertEquals(
                activity + "/comments?page=1#comment-" + first,
                table.as(INL).ask("GET", "/comments/" + first).header("Location"));
    }

    @Test
    void tooManyInAShortTimeAreRefusedWithTheTextKept() {
        String activity = table.activity(Visibility.MEMBERS);
        for (int i = 0; i < 20; i++) {
            table.say(INL_TWO, activity, "Again " + i);
        }
        TestBrowser refused = table.say(INL_TWO, activity, "One too many");
        assertEquals(429, refused.status());
        assertFalse(refused.header("Retry-After").isEmpty());
        assertEquals("One too many", refused.page().select("textarea").val());
    }

    @Test
    void whatWasTypedIsKeptWhenTheSessionHasEnded() {
        String activity = table.activity(Visibility.PUBLIC);
        TestBrowser browser = table.as(OSCE).open(activity);
        table.sql("DELETE FROM sign_in_session WHERE account_id = ?", table.id(OSCE));
        TestBrowser answer = browser.fetchSite("same-origin").submit(activity + "/comments", "text", "Long thought");
        assertEquals(403, answer.status());
        assertTrue(answer.body().contains("Long thought"));
    }

    @Test
    void tellsOthersHowManyAndWhen() {
        String activity = table.activity(Visibility.MEMBERS);
        Subject.Ref ref = new Subject.Ref("activity", Long.parseLong(activity.substring(12)));
        assertTrue(table.portal.discussions().newestAt(ref).isEmpty());
        table.say(OSCE, activity, "Here");
        assertEquals(
                table.portal.clock.instant(),
                table.portal.discussions().newestAt(ref).orElseThrow());
        assertEquals(1, table.portal.discussions().count(ref));
    }
}

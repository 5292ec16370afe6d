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

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jointcalendar.TestBrowser;
import jointcalendar.access.Visibility;
import jointcalendar.account.CommentLetters;
import jointcalendar.mail.FoundLetter;
import jointcalendar.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is mentioned and who is told by mail. */
class ToldTest {
    private static final Pattern LEAVE = Pattern.compile("https?://\\S+(/unfollow/\\S+)");

    private final Table table = new Table();

    @AfterEach
    void close() {
        table.close();
    }

    @Test
    void peopleOfTheOrganisationsThatAnswerForItAreToldOnceAndTheAuthorNever() {
        String activity = table.activity(Visibility.MEMBERS);
        table.say(INL, activity, "Who brings the manuals? https://inl.example/m");
        FoundLetter letter = table.letters(MIA).get(0);
        assertEquals("INL comments on “Training at Merke”", letter.subject());
        assertTrue(letter.text().contains("Mary Walker (INL) wrote")
                && letter.text().contains("Who brings the manuals?"));
        assertTrue(letter.html().orElseThrow().contains("<a href=\"https://inl.example/m\""));
        assertTrue(letter.text().contains("your organisation leads this"));
        table.letters(MIA);
        assertEquals(1, table.letters(MIA).size());
        assertEquals(1, table.letters(INL_TWO).size());
        for (String other : new String[] {INL, OSCE, MOJ, COORDINATOR}) {
            assertEquals(0, table.letters(other).size(), other);
        }
    }

    @Test
    void whoWroteBeforeIsToldAndWhoChoseFewerLettersIsNot() {
        String activity = table.activity(Visibility.MEMBERS);
        table.wish(MIA, CommentLetters.TAKING_PART);
        table.wish(INL_TWO, CommentLetters.NONE);
        table.say(OSCE, activity, "First");
        table.say(MOJ, activity, "Second");
        assertTrue(table.letters(OSCE).get(0).text().contains("because you wrote in this discussion"));
        assertEquals(0, table.letters(MIA).size());
        table.say(OSCE, activity, "Third, @MIA and @Айгүл Сәрсенова");
        assertTrue(table.letters(MIA).get(0).text().contains("mentions your organisation"));
        assertEquals(0, table.letters(INL_TWO).size());
    }

    @Test
    void aMentionFindsNamesInAnyScriptAndOrder() {
        String activity = table.activity(Visibility.DONORS);
        table.wish(OSCE, CommentLetters.TAKING_PART);
        TestBrowser page = table.say(INL, activity, "@ким дмитрий, and @Айгүл Сәрсенова; write to a@INL.example");
        assertEquals("@Дмитрий Ким", page.page().select(".said .mention").get(0).text());
        assertEquals(2, page.page().select(".said .mention").size());
        assertTrue(table.letters(OSCE).get(0).text().contains("mentions you"));
    }

    @Test
    void whoMayNotSeeItIsNotMentioned() {
        String activity = table.activity(Visibility.DONORS);
        for (String mention : new String[] {"@MOJ", "@Anna Berg"}) {
            TestBrowser refused = table.say(INL, activity, "Look, " + mention);
            assertEquals(422, refused.status());
            assertTrue(refused.text().contains("Not allowed to see this page"), refused.text());
            assertTrue(refused.page().select("textarea").val().contains(mention));
        }
        TestBrowser ticked = table.as(INL).open(activity);
        assertEquals(
                422,
                ticked.postRaw(
                                activity + "/comments",
                                "text",
                                "Look",
                                "tell",
                                "person:" + table.id(MOJ),
                                "form-token",
                                ticked.fields(activity + "/comments")
                                        .get("form-token")
                                        .get(0))
                        .status());
        assertEquals(0, table.letters(MOJ).size());
    }

    @Test
    void aGuestLearnsNothingOfWhoThereIsByMentioning() {
        String activity = table.activity(Visibility.MEMBERS);
        String there = table.say(MIA, activity, "Hello @Mary Walker")
                .page()
                .select(".said")
                .last()
                .html();
        String notThere = table.say(MIA, activity, "Hello @Mary Nobody")
                .page()
                .select(".said")
                .last()
                .html();
        assertEquals(there.replace("Walker", "Nobody"), notThere);
        assertEquals(
                0,
                table.letters(INL).stream()
                        .filter(letter -> letter.text().contains("mentions you."))
                        .count());
        String found = table.as(MIA).ask("GET", activity + "/mentionable?q=mar").body();
        assertEquals("[]", found);
        assertTrue(table.as(OSCE)
                .ask("GET", activity + "/mentionable?q=wal")
                .body()
                .contains("Mary Walker (INL)"));
        table.say(INL, activity, "Here I am");
        assertTrue(
                table.as(MIA).ask("GET", activity + "/mentionable?q=mar").body().contains("Mary Walker"));
    }

    @Test
    void ofWhatIsConfidentialALetterSaysOnlyThatThereIsAComment() {
        for (Visibility kept : new Visibility[] {Visibility.BUSY, Visibility.HIDDEN, Visibility.OWN}) {
            String activity = table.activity(kept);
            table.say(INL, activity, "Operation at night");
            FoundLetter letter = table.letters(INL_TWO).get(0);
            assertEquals("A new comment", letter.subject());
            String all = letter.text() + letter.html().orElseThrow();
            for (String secret : new String[] {"night", "Merke", "Walker", "INL"}) {
                assertFalse(all.contains(secret), secret);
            }
            assertTrue(letter.text().contains("/comments/" + table.newest()));
        }
        assertEquals(0, table.letters(MIA).size());
    }

    @Test
    void whoLostSightOfItBeforeItWasToldIsNotTold() {
        String activity = table.activity(Visibility.MEMBERS);
        table.say(OSCE, activity, "First");
        table.letters(OSCE);
        table.say(INL, activity, "Not for the others any more");
        table.sql("UPDATE activity SET visibility = 'own'");
        assertEquals(0, table.letters(OSCE).size());
        assertEquals(0, table.letters(MIA).size() - 1);
    }

    @Test
    void aDeletedCommentIsNotTold() {
        String activity = table.activity(Visibility.MEMBERS);
        table.say(INL, activity, "Oh, wrong page");
        String comment = "/comments/" + table.newest();
        table.as(INL).open(comment + "/edit").submit(comment + "/deletion");
        assertEquals(0, table.letters(MIA).size());
    }

    @Test
    void anEditTellsOnlyThoseWhomItAdds() {
        String activity = table.activity(Visibility.MEMBERS);
        table.say(INL, activity, "For MIA");
        assertEquals(1, table.letters(MIA).size());
        String comment = "/comments/" + table.newest();
        table.as(INL).open(comment + "/edit").submit(comment, "text", "For MIA and @MOJ");
        assertEquals(1, table.letters(MOJ).size());
        assertEquals(1, table.letters(MIA).size());
    }

    @Test
    void oneFollowsAndLeavesByButtonAndByLetter() {
        String activity = table.activity(Visibility.MEMBERS);
        TestBrowser page = table.as(MOJ).open(activity).submit(activity + "/following");
        assertTrue(page.text().contains("Tell me no more"), page.text());
        table.say(INL, activity, "One");
        FoundLetter letter = table.letters(MOJ).get(0);
        assertTrue(letter.text().contains("you asked to be told"));
        Matcher leave = LEAVE.matcher(letter.text());
        assertTrue(leave.find());
        TestBrowser link = table.portal.visitor().open(leave.group(1));
        assertFalse(link.body().contains("Merke"));
        link.submit(leave.group(1), "what", "one");
        table.say(INL, activity, "Two");
        assertEquals(1, table.letters(MOJ).size());
        table.say(INL, activity, "Three, @Anna Berg");
        assertEquals(2, table.letters(MOJ).size());
        table.portal.visitor().open(leave.group(1)).submit(leave.group(1), "what", "all");
        table.say(INL, activity, "Four, @Anna Berg");
        assertEquals(2, table.letters(MOJ).size());
        assertTrue(table.as(MOJ).open(activity).text().contains("You have switched off letters on comments."));
        String tampered = leave.group(1).replaceFirst("/unfollow/\\d+", "/unfollow/" + table.id(INL));
        assertEquals(
                404,
                table.portal
                        .visitor()
                        .ask("GET", URI.create(tampered).getPath())
                        .status());
    }

    @Test
    void aNameInASubjectCannotBecomeAHeader() {
        table.sql("UPDATE activity SET title = title");
        String activity = table.activity(Visibility.MEMBERS);
        table.sql("UPDATE activity SET title = ?", "Merke\r\nBcc: all@evil.example\r\n\r\nBody");
        table.sql("UPDATE account SET family_name = ? WHERE email = ?", "W\r\nBcc: x@evil.example", INL);
        table.say(INL, activity, "Header\r\nBcc: y@evil.example");
        FoundLetter letter = table.letters(MIA).get(0);
        assertTrue(letter.subject().startsWith("INL comments on “Merke Bcc: all@evil.example Body"), letter.subject());
        assertEquals(MIA, letter.to());
    }

    @Test
    void lettersSpeakTheirReadersLanguage() {
        String activity = table.activity(Visibility.MEMBERS);
        table.portal.accounts().setLanguage(table.id(MIA), Language.KK);
        table.portal.accounts().setLanguage(table.id(INL_TWO), Language.RU);
        table.say(INL, activity, "Hello");
        assertEquals(
                "INL: «Training at Merke» туралы пікір",
                table.letters(MIA).get(0).subject());
        assertEquals(
                "INL: комментарий к «Training at Merke»",
                table.letters(INL_TWO).get(0).subject());
    }

    @Test
    void theProfileHoldsTheChoice() {
        TestBrowser profile = table.as(MIA).open("/profile");
        assertEquals(
                "all", profile.page().select("input[name=comments][checked]").val());
        profile.submit("/profile", "comments", "none");
        assertEquals(
                CommentLetters.NONE,
                table.portal.accounts().find(table.id(MIA)).orElseThrow().commentLetters());
        table.as(MIA).open("/profile").submit("/profile", "comments", "tampered");
        assertEquals(
                CommentLetters.NONE,
                table.portal.accounts().find(table.id(MIA)).orElseThrow().commentLetters());
    }

    @Test
    void anErasedAuthorIsANumberAndTheirTextStays() {
        String activity = table.activity(Visibility.MEMBERS);
        table.say(OSCE, activity, "What I know");
        table.say(INL, activity, "Thanks, @Дмитрий Ким");
        long id = table.id(OSCE);
        String told = table.as(OSCE).ask("GET", "/profile/data.json").body();
        assertTrue(told.contains("What I know"));
        table.as(OSCE).open("/profile/data").submit("/profile/data/erasure", "confirmation", OSCE);
        String page = table.as(INL).open(activity).text();
        assertTrue(page.contains("What I know") && page.contains("Former user " + id), page);
        assertFalse(page.contains("Дмитрий"));
        assertEquals(0, table.portal.count("discussion_follow"));
    }
}

package jointcalendar.web;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    /** A folder forgives two slashes in a path; in the packaged portal such a template would not be found. */
    @Test
    void asksForNoPathThatAJarDoesNotHold() {
        Templates.FromTheFolder folder = new Templates.FromTheFolder();
        folder.setPrefix("templates");
        assertFalse(Pattern.compile("//").matcher(folder.path("/error.peb")).find());
    }
}

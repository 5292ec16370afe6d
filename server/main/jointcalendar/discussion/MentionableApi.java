package jointcalendar.discussion;

import static io.javalin.apibuilder.ApiBuilder.get;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jointcalendar.web.Access;
import jointcalendar.web.Visitor;

/** Whom one may call on in a discussion, as one types: a JSON array of label and what to write, for the page's script. */
final class MentionableApi implements EndpointGroup {
    private static final int MOST = 8;
    private static final int LONGEST = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Subjects subjects;
    private final AskedCommentPages asked;
    private final Candidates candidates;

    MentionableApi(Subjects subjects, AskedCommentPages asked, Candidates candidates) {
        this.subjects = subjects;
        this.asked = asked;
        this.candidates = candidates;
    }

    @Override
    public void addEndpoints() {
        get(subjects.path() + "/{id}/mentionable", this::suggest, Access.READER);
    }

    private void suggest(Context ctx) {
        asked.subject(ctx, subjects.kind()).ifPresent(subject -> {
            String typed = Optional.ofNullable(ctx.queryParam("q")).orElse("");
            ctx.contentType("application/json; charset=utf-8").result(json(found(subject, typed, Visitor.of(ctx))));
        });
    }

    private List<Map<String, String>> found(Subject subject, String typed, Visitor visitor) {
        String sought = typed.substring(0, Math.min(typed.length(), LONGEST)).toLowerCase(Locale.ROOT);
        return candidates.of(subject, visitor.viewer(), visitor.words()).stream()
                .filter(Candidate::seesIt)
                .filter(candidate -> candidate.names().stream().anyMatch(name -> matches(name, sought)))
                .limit(MOST)
                .map(candidate -> Map.of("label", candidate.label(), "written", candidate.written()))
                .toList();
    }

    /** Whether the name, or what follows a space in it, begins so. */
    private static boolean matches(String name, String sought) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(sought)
                || Arrays.stream(lower.split("\\s+", -1)).anyMatch(word -> word.startsWith(sought));
    }

    private static String json(List<Map<String, String>> found) {
        try {
            return JSON.writeValueAsString(found);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

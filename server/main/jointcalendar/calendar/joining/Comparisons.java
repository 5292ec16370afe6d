package jointcalendar.calendar.joining;

import java.util.stream.Collectors;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityWords;
import jointcalendar.activity.Change.Field;
import jointcalendar.activity.ChangeWords;
import jointcalendar.activity.FieldText;
import jointcalendar.activity.Plan;
import jointcalendar.attachment.AttachmentRepository;
import jointcalendar.calendar.ActivitySubjects;
import jointcalendar.calendar.ActivityViews;
import jointcalendar.discussion.Discussions;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Visitor;

/** Puts two activities side by side, in a visitor's words. */
public final class Comparisons {
    /** What a field begins with in which a choice is sent. */
    static final String CHOICE = "take-";

    private final VocabularyRepository vocabulary;
    private final OrganisationRepository organisations;
    private final Discussions discussions;
    private final AttachmentRepository attachments;

    public Comparisons(
            VocabularyRepository vocabulary,
            OrganisationRepository organisations,
            Discussions discussions,
            AttachmentRepository attachments) {
        this.vocabulary = vocabulary;
        this.organisations = organisations;
        this.discussions = discussions;
        this.attachments = attachments;
    }

    Comparison of(Both both, Choices choices, Visitor visitor) {
        Plan kept = both.kept().plan();
        Plan other = both.other().plan();
        ChangeWords words = new ChangeWords(visitor.words(), vocabulary.current(), organisations.all());
        return new Comparison(
                side(both.kept(), visitor),
                side(both.other(), visitor),
                Piece.differing(kept, other).stream()
                        .map(piece -> row(piece, kept, other, choices, words, visitor))
                        .toList(),
                Piece.common(kept, other).stream()
                        .map(piece -> new Comparison.Same(name(piece, words, visitor), value(piece, kept, words)))
                        .toList());
    }

    private Comparison.Side side(Activity activity, Visitor visitor) {
        Plan plan = activity.plan();
        return new Comparison.Side(
                activity.id(),
                activity.version(),
                plan.lead(),
                organisations.all().shortName(plan.lead()),
                plan.titleIn(visitor.words().language()),
                activity.reference(),
                new ActivityWords(visitor.words(), vocabulary.current(), visitor.zone()).when(plan),
                ActivityViews.certainty(plan),
                discussions.count(ActivitySubjects.ref(activity)),
                attachments.of(activity.id()).size());
    }

    private static Comparison.Row row(
            Piece piece, Plan kept, Plan other, Choices choices, ChangeWords words, Visitor visitor) {
        boolean offersBoth = piece.offered(kept, other).contains(Take.BOTH);
        return new Comparison.Row(
                CHOICE + piece.slug(),
                name(piece, words, visitor),
                value(piece, kept, words),
                value(piece, other, words),
                offersBoth ? value(piece, piece.taken(kept, other, Take.BOTH), words) : "",
                choices.of(piece).slug());
    }

    private static String name(Piece piece, ChangeWords words, Visitor visitor) {
        return switch (piece) {
            case WORDS -> visitor.words().say("joining.piece.words");
            case RESULT -> visitor.words().say("joining.piece.result");
            default -> words.name(piece.fields().get(0));
        };
    }

    /** Of several fields each that says something, with its name; the first of them without. */
    private static String value(Piece piece, Plan plan, ChangeWords words) {
        Field first = piece.fields().get(0);
        if (piece.isEmptyIn(plan) || piece.fields().size() == 1) {
            return words.full(first, FieldText.of(plan, first));
        }
        boolean named = piece == Piece.WORDS || piece == Piece.RESULT;
        return piece.fields().stream()
                .filter(field -> !FieldText.of(plan, field).matches("|\\{\\}|;;;"))
                .map(field -> (named || field != first ? words.name(field) + ": " : "")
                        + words.full(field, FieldText.of(plan, field)))
                .collect(Collectors.joining("\n"));
    }
}

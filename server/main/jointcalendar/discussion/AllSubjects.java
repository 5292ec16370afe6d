package jointcalendar.discussion;

import java.util.List;
import java.util.Optional;
import jointcalendar.access.Right;
import jointcalendar.access.Viewer;

/** Everything that may be discussed, of whatever kind. */
public record AllSubjects(List<Subjects> kinds) {
    Optional<Subject> find(Subject.Ref ref) {
        return kinds.stream()
                .filter(subjects -> subjects.kind().equals(ref.kind()))
                .findFirst()
                .flatMap(subjects -> subjects.find(ref.id()));
    }

    /** Where the viewer may take part in its discussion: who sees it and is signed in. */
    Optional<Subject> find(Subject.Ref ref, Viewer viewer) {
        return find(ref).filter(subject -> isOpenTo(viewer, subject));
    }

    static boolean isOpenTo(Viewer viewer, Subject subject) {
        return viewer.may(Right.TAKE_PART) && subject.isSeenBy(viewer);
    }
}

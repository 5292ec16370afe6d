package jointcalendar.discussion;

import java.util.List;
import jointcalendar.account.AccountRepository;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.web.Visitor;

/** What its author typed, with everybody as they are called now, so that it can be edited. */
record OwnText(Candidates candidates, AccountRepository accounts, OrganisationRepository organisations) {
    String typed(Comment comment, Subject subject, Visitor visitor) {
        return MentionNames.of(List.of(comment), accounts, organisations, visitor.words())
                .typed(comment.text(), candidates.of(subject, visitor.viewer(), visitor.words()));
    }
}

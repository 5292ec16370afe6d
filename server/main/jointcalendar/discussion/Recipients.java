package jointcalendar.discussion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jointcalendar.account.Account;
import jointcalendar.account.CommentLetters;

/** Who is told of a comment, and why; asked when it is told, so that who lost sight of it meanwhile is not. */
record Recipients(Comment comment, Subject subject, Tell tell, Map<Long, Boolean> wishes, Set<Long> authors) {
    /** Why somebody is told. */
    enum Why {
        MENTIONED,
        ORGANISATION_MENTIONED,
        FOLLOWING,
        TOOK_PART,
        OWNER
    }

    /** Somebody who is told. */
    record Recipient(Account account, Why why) {}

    List<Recipient> among(List<Account> accounts) {
        return accounts.stream()
                .filter(account -> account.active() && account.id() != comment.author())
                .filter(account -> account.commentLetters() != CommentLetters.NONE)
                .filter(account -> AllSubjects.isOpenTo(account.viewer(), subject))
                .flatMap(account -> why(account).map(why -> new Recipient(account, why)).stream())
                .toList();
    }

    /** Who wants no more of a discussion is still told where they are called on by name. */
    private Optional<Why> why(Account account) {
        if (isMentioned(Mention.Kind.PERSON, account.id())) {
            return Optional.of(Why.MENTIONED);
        }
        Optional<Boolean> wish = Optional.ofNullable(wishes.get(account.id()));
        if (wish.filter(wanted -> !wanted).isPresent()) {
            return Optional.empty();
        }
        if (isMentioned(Mention.Kind.ORGANISATION, account.organisation())) {
            return Optional.of(Why.ORGANISATION_MENTIONED);
        }
        return tell == Tell.MENTIONED ? Optional.empty() : whyFollowing(account, wish.isPresent());
    }

    private Optional<Why> whyFollowing(Account account, boolean follows) {
        if (follows) {
            return Optional.of(Why.FOLLOWING);
        }
        if (authors.contains(account.id())) {
            return Optional.of(Why.TOOK_PART);
        }
        return Following.tellsOwners(subject, account) ? Optional.of(Why.OWNER) : Optional.empty();
    }

    private boolean isMentioned(Mention.Kind kind, long id) {
        return comment.mentions().contains(new Mention(kind, id));
    }
}

package jointcalendar.discussion;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import jointcalendar.account.AccountRepository;
import jointcalendar.organisation.Organisation;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.organisation.Organisations;
import jointcalendar.text.Words;

/** What those who are mentioned, and those who wrote, are called now, in a reader's words. */
record MentionNames(Map<Long, String> people, Organisations organisations) {
    static MentionNames of(
            Collection<Comment> comments,
            AccountRepository accounts,
            OrganisationRepository organisations,
            Words words) {
        List<Long> people = comments.stream()
                .flatMap(comment -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(comment.author()),
                        comment.mentions().stream()
                                .filter(mention -> mention.kind() == Mention.Kind.PERSON)
                                .map(Mention::id)))
                .distinct()
                .toList();
        return new MentionNames(accounts.called(people, words), organisations.all());
    }

    String person(long account) {
        return people.getOrDefault(account, "");
    }

    /** The organisation's short name, or that of the one into which it was merged. */
    String organisation(long id) {
        return organisations
                .find(id)
                .map(organisations::standingFor)
                .map(Organisation::shortName)
                .orElse("");
    }

    String of(Mention mention) {
        return mention.kind() == Mention.Kind.PERSON ? person(mention.id()) : organisation(mention.id());
    }

    /** A stored text as its author would type it now. */
    String typed(String stored, List<Candidate> candidates) {
        return Mention.STORED.matcher(stored).replaceAll(found -> quoted(found, candidates));
    }

    private String quoted(MatchResult found, List<Candidate> candidates) {
        Optional<Mention> mention = Mention.parse(found.group(1));
        String name = mention.map(this::of).orElse("");
        String written = candidates.stream()
                .filter(candidate -> mention.filter(candidate.mention()::equals).isPresent())
                .findFirst()
                .map(Candidate::written)
                .orElse(name);
        return java.util.regex.Matcher.quoteReplacement("@" + written);
    }
}

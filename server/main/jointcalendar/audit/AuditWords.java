package jointcalendar.audit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import jointcalendar.text.Words;

/** What an entry says in the reader's language. */
record AuditWords(Words words, Map<Long, String> people, ZoneId zone) {
    private static final String ACCOUNT = "account/";

    /** An action or a group of them; one that has no words yet stands for itself. */
    String action(String action) {
        String key = "audit.action." + action;
        return words.messages().has(key) ? words.say(key) : action;
    }

    String group(String group) {
        String key = "audit.group." + group;
        return words.messages().has(key) ? words.say(key) : group;
    }

    /** The name of who did it; of those who were erased the number remains. */
    String who(long account, String origin) {
        if (account != 0) {
            return person(account);
        }
        return words.say(origin.equals("portal") ? "audit.who.portal" : "audit.who.nobody");
    }

    String person(long account) {
        return Optional.ofNullable(people.get(account))
                .orElseGet(() -> words.say("audit.who.erased", Long.toString(account)));
    }

    /** What it was done to: a person by name, everything else as it is written down. */
    String subject(String subject) {
        return account(subject).map(this::person).orElse(subject);
    }

    private static Optional<Long> account(String subject) {
        return Optional.of(subject)
                .filter(text -> text.matches(ACCOUNT + "[0-9]{1,18}"))
                .map(text -> Long.valueOf(text.substring(ACCOUNT.length())));
    }

    String day(Instant at) {
        return words.dates().day(local(at).toLocalDate());
    }

    String time(Instant at) {
        return words.dates().time(local(at).toLocalTime());
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }
}

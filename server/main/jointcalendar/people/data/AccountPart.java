package jointcalendar.people.data;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import jointcalendar.account.Account;
import jointcalendar.account.AccountChangeRepository;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.text.Slug;

/** The account itself; of it a number remains. */
public final class AccountPart implements PersonalData.Part {
    private final AccountChangeRepository changes;
    private final OrganisationRepository organisations;
    private final Clock realTime;

    public AccountPart(AccountChangeRepository changes, OrganisationRepository organisations, Clock realTime) {
        this.changes = changes;
        this.organisations = organisations;
        this.realTime = realTime;
    }

    @Override
    public String name() {
        return "account";
    }

    @Override
    public List<Map<String, Object>> told(Account account) {
        return List.of(new Row()
                .with("number", account.id())
                .with("email", account.email())
                .with("given name", account.name().given())
                .with("family name", account.name().family())
                .with("role", Slug.of(account.role()))
                .with("organisation", organisations.all().shortName(account.organisation()))
                .with("language", account.language().code())
                .with("time zone", account.zone().map(ZoneId::getId))
                .with("digest", account.digest())
                .with("letters about results", account.resultLetters())
                .with("letters on new sign-ins", account.signInLetters())
                .with("letters on comments", Slug.of(account.commentLetters()))
                .with("letters on overlaps", account.overlapLetters())
                .with("active", account.active())
                .values());
    }

    @Override
    public void forget(Account account) {
        changes.erase(account.id(), realTime.instant());
    }
}

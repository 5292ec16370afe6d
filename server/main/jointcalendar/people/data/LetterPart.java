package jointcalendar.people.data;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jointcalendar.account.Account;
import jointcalendar.account.AccountChangeRepository;
import jointcalendar.mail.MailAddress;
import jointcalendar.mail.Outbox;
import jointcalendar.people.profile.AddressChangeRepository;
import jointcalendar.text.Slug;

/** Letters to every address that the person has or had; told and forgotten before those addresses are. */
public final class LetterPart implements PersonalData.Part {
    private final Outbox outbox;
    private final AddressChangeRepository addresses;

    public LetterPart(Outbox outbox, AddressChangeRepository addresses) {
        this.outbox = outbox;
        this.addresses = addresses;
    }

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public List<Map<String, Object>> told(Account account) {
        return addresses(account).stream()
                .flatMap(address -> outbox.to(address).stream().map(letter -> row(address, letter)))
                .toList();
    }

    private static Map<String, Object> row(String address, Outbox.Told letter) {
        return new Row()
                .with("to", address)
                .with("kind", letter.kind())
                .with("state", Slug.of(letter.state()))
                .with("ended at", letter.ended())
                .values();
    }

    @Override
    public void forget(Account account) {
        MailAddress instead = new MailAddress(AccountChangeRepository.pseudonym(account.id()));
        addresses(account).forEach(address -> outbox.forgetRecipient(address, instead));
        addresses.of(account.id()).stream()
                .flatMap(asked -> asked.letters().stream())
                .forEach(key -> outbox.forgetRecipientOf(key, instead));
    }

    /** Those that were asked for and never confirmed may be others'; of letters to these only the person's own are forgotten. */
    private Set<String> addresses(Account account) {
        Set<String> all = new LinkedHashSet<>();
        all.add(account.email());
        addresses.of(account.id()).forEach(asked -> asked.former().ifPresent(all::add));
        return all;
    }
}

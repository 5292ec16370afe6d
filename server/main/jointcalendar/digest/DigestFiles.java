package jointcalendar.digest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Optional;
import jointcalendar.account.Account;
import jointcalendar.mail.Letter;
import jointcalendar.mail.LetterWriter;

/** Writes an issue's letters as files, to look at; nobody is sent anything and nothing is noted. */
public final class DigestFiles {
    private final DigestSender sender;
    private final DigestMail mail;
    private final LetterWriter writer;
    private final Clock clock;

    /** @param clock real time, for the letters' dates */
    public DigestFiles(DigestSender sender, DigestMail mail, LetterWriter writer, Clock clock) {
        this.sender = sender;
        this.mail = mail;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * One file for each recipient who is told something, named {@code <account>-<address>.eml} and readable by its owner only.
     *
     * @param folder is made where it is missing
     * @return how many files were written
     */
    public int write(Issue issue, Path folder) throws IOException {
        Files.createDirectories(folder);
        DigestMail.Batch batch = mail.batch(issue);
        int files = 0;
        for (Account account : sender.recipients()) {
            Optional<Letter> letter = batch.letter(account, "digest/" + issue.month() + "/" + account.id());
            if (letter.isPresent()) {
                write(letter.get(), folder.resolve(name(account)));
                files++;
            }
        }
        return files;
    }

    private void write(Letter letter, Path file) throws IOException {
        Path whole = Files.createTempFile(file.toAbsolutePath().getParent(), ".", ".part");
        Files.write(whole, writer.write(letter, clock.instant()));
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String name(Account account) {
        return account.id() + "-" + account.email().replaceAll("[^A-Za-z0-9.@_+-]", "_") + ".eml";
    }
}

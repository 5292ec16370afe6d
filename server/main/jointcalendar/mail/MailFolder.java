package jointcalendar.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what {@link FolderPostman} wrote, for the demo's mailbox page. */
public final class MailFolder {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*\\.eml");

    private final Path folder;

    public MailFolder(Path folder) {
        this.folder = folder;
    }

    /** The newest letters first; a file that is no letter is left out. */
    public List<FoundLetter> newest(int most) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .sorted(Comparator.reverseOrder())
                    .map(this::find)
                    .flatMap(Optional::stream)
                    .limit(most)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The letter in the file of this name, which may come from an address bar. */
    public Optional<FoundLetter> find(String name) {
        if (!NAME.matcher(name).matches() || !Files.isRegularFile(folder.resolve(name))) {
            return Optional.empty();
        }
        try {
            return LetterReader.read(name, Files.readAllBytes(folder.resolve(name)));
        } catch (IOException e) {
            return Optional.empty(); // Somebody tidied up meanwhile.
        }
    }
}

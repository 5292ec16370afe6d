package jointcalendar;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import jointcalendar.backup.BackupFile;
import jointcalendar.backup.Restore;
import jointcalendar.db.OpenDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = "Bring a backup into an empty portal that does not run, on any server: all of it or nothing.",
        mixinStandardHelpOptions = true)
final class RestoreCommand extends PortalCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "What the command backup wrote.")
    private Path file;

    @Override
    public Integer call() throws Exception {
        Config config = config();
        PrintWriter out = out();
        try (BackupFile backup = BackupFile.open(file)) {
            out.println("Nothing in " + file + " is damaged.");
            try (OpenDatabase open = OpenDatabase.alone(config.dataDir(), OpenPortal.address(config))) {
                Restore restore = new Restore(open, config.dataDir(), SecretKey.place(config));
                tell(out, restore.from(backup, Instant.now(), BackupCommand.lines(out)));
            }
        }
        return 0;
    }

    private static void tell(PrintWriter out, Restore.Restored restored) {
        restored.strangers()
                .forEach(table -> out.println("The table " + table + " is none of the portal's and was left out."));
        if (restored.heldLetters() > 0) {
            out.println(restored.heldLetters()
                    + " letters waited to be sent when the backup was made; they are marked unknown and not sent.");
        }
        if (!restored.sameKey()) {
            out.println("The secret key here is not the one of the portal that was backed up: feed addresses made"
                    + " there are no longer right. Start the portal with that key as SECRET_KEY to keep them.");
        }
        out.println(
                restored.rows() + " rows and " + restored.files() + " uploaded files are restored, from schema version "
                        + restored.schema() + ". Everybody signs in anew.");
    }
}

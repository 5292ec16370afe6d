package jointcalendar;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import jointcalendar.backup.Backup;
import jointcalendar.db.OpenDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        description = "Write the whole portal into one file, as it is at this moment; a portal that runs goes on.",
        mixinStandardHelpOptions = true)
final class BackupCommand extends PortalCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "A file that is not there yet, such as portal.zip.")
    private Path file;

    @Override
    public Integer call() throws Exception {
        Config config = config();
        Path place = file.toAbsolutePath().normalize();
        if (place.getParent() == null || !Files.isDirectory(place.getParent())) {
            throw new Main.Refused("There is no folder " + place.getParent() + " to put the backup into.");
        }
        PrintWriter out = out();
        try (OpenDatabase open = OpenDatabase.asItIs(config.dataDir(), OpenPortal.address(config))) {
            Backup backup = new Backup(open, config.dataDir(), SecretKey.place(config));
            tell(out, config, backup.writeTo(place, Version.CURRENT, Instant.now(), BackupCommand.lines(out)));
        }
        return 0;
    }

    /** One line a table. */
    static jointcalendar.backup.Progress lines(PrintWriter out) {
        return (table, rows) -> out.println("  " + table + ": " + rows);
    }

    private void tell(PrintWriter out, Config config, Backup.Written written) {
        if (config.secretKey().isPresent()) {
            out.println("The key from SECRET_KEY is not in the backup: keep it as well.");
        } else if (!written.withKey()) {
            out.println("There is no " + config.dataDir().resolve(SecretKey.FILE)
                    + ", so no key is in the backup; feed addresses need the one they were made with.");
        }
        written.lost()
                .forEach(path -> out.println("Warning: " + path + " is missing or not what it was; an older backup may"
                        + " have it, or whoever attached it."));
        out.println(written.rows() + " rows of " + written.tables() + " tables and " + written.files()
                + " uploaded files, schema version " + written.schema() + ", are in " + file + " (" + written.bytes()
                + " bytes). It holds personal data" + (written.withKey() ? " and the secret key" : "")
                + ": keep it safe.");
    }
}

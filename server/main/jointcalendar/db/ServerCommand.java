package jointcalendar.db;

import java.util.ArrayList;
import java.util.List;

/** How the embedded server is started: reachable from this machine only, strict, durable at each commit, modest in memory. */
final class ServerCommand {
    private ServerCommand() {}

    static List<String> of(DataFolder folder, ServerFiles files, int port, List<String> further) {
        List<String> command = new ArrayList<>();
        command.add(files.server().toString());
        command.add("--no-defaults");
        command.add(dataArgument(folder));
        command.add("--basedir=" + files.programs());
        command.add("--tmpdir=" + folder.temporary());
        command.add("--pid-file=" + folder.pid());
        command.add("--init-file=" + folder.firstStatements());
        command.add("--port=" + port);
        command.addAll(reach(files));
        command.addAll(behaviour());
        command.addAll(files.asRoot());
        command.addAll(further);
        return command;
    }

    /** The argument by which a server of this folder is known among the machine's processes. */
    static String dataArgument(DataFolder folder) {
        return "--datadir=" + folder.data();
    }

    private static List<String> reach(ServerFiles files) {
        List<String> reach = new ArrayList<>(
                List.of("--bind-address=127.0.0.1", "--skip-ssl", "--skip-name-resolve", "--local-infile=0"));
        if (!files.onWindows()) {
            reach.add("--socket="); // none: its path would have to stay under 107 characters
        }
        return reach;
    }

    private static List<String> behaviour() {
        return List.of(
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_520_ci",
                "--sql-mode=STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
                "--transaction-isolation=READ-COMMITTED",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=128M",
                "--aria-pagecache-buffer-size=16M",
                "--key-buffer-size=1M",
                "--max-allowed-packet=64M",
                "--max-connections=100");
    }
}

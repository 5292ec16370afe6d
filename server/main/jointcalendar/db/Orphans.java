package jointcalendar.db;

import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Servers that outlived the portal that had started them, and that would keep a new one from the data. */
final class Orphans {
    private static final Logger LOG = LoggerFactory.getLogger(Orphans.class);

    private Orphans() {}

    /** To be called by the holder of the folder's lock, before it starts a server. */
    static void end(DataFolder folder, ServerFiles files) {
        for (ProcessHandle orphan : of(folder, files)) {
            LOG.warn("Ending the database process {} that an earlier run left behind", orphan.pid());
            ServerProcess.end(orphan);
        }
    }

    /** By what the processes were started with, since a number in a file may be missing, or be another process's by now. */
    private static List<ProcessHandle> of(DataFolder folder, ServerFiles files) {
        String argument = ServerCommand.dataArgument(folder);
        String program = files.server().toString();
        return ProcessHandle.allProcesses()
                .filter(process -> isServer(process.info(), argument, program))
                .toList();
    }

    private static boolean isServer(ProcessHandle.Info process, String argument, String program) {
        return process.arguments()
                .map(arguments -> Arrays.asList(arguments).contains(argument))
                // Windows tells no arguments, but a program that was unpacked below this folder serves no other.
                .orElseGet(() -> process.command().filter(program::equals).isPresent());
    }
}

package jointcalendar;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import jointcalendar.backup.BackupRefused;
import jointcalendar.db.CannotOpen;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** Starts the portal or one of its commands. */
@Command(
        name = "joint-calendar",
        description = "The Joint Activity Calendar, where donors and ministries coordinate what they plan.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Without a command it serves the portal. It is configured by the environment; the README lists the variables."
        },
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            AddPersonCommand.class,
            SetUpLinkCommand.class,
            SignInLinkCommand.class,
            ImportCommand.class,
            OverlapsCommand.class,
            RebuildOverlapsCommand.class,
            ReindexCommand.class,
            FeedAddressCommand.class,
            DigestCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        })
public final class Main {
    private static final int FAILED = 1;

    /** What the environment says; commands read it through {@link #config()}. */
    private final Map<String, String> environment;

    private Main(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Runs the command and ends the process with its exit code: 0 done, 1 failed or refused, 2 not understood. */
    public static void main(String[] args) {
        System.exit(run(
                System.getenv(), List.of(args), new PrintWriter(System.out, true), new PrintWriter(System.err, true)));
    }

    /** As {@link #main}, with everything it touches handed in; returns the exit code. */
    static int run(Map<String, String> environment, List<String> args, PrintWriter out, PrintWriter err) {
        return new CommandLine(new Main(environment))
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler(failures())
                .execute(args.isEmpty() ? new String[] {"serve"} : args.toArray(String[]::new));
    }

    Config config() throws Config.Wrong {
        return Config.from(environment);
    }

    Map<String, String> environment() {
        return environment;
    }

    /** What went wrong in one sentence; only what nobody foresaw comes with its trace, in the log. */
    private static IExecutionExceptionHandler failures() {
        return (failure, command, parsed) -> {
            String told = isForeseen(failure) ? String.valueOf(failure.getMessage()) : unforeseen(failure);
            command.getErr().println(command.getColorScheme().errorText(told));
            return FAILED;
        };
    }

    private static boolean isForeseen(Exception failure) {
        return failure instanceof Config.Wrong
                || failure instanceof CannotOpen
                || failure instanceof BackupRefused
                || failure instanceof Refused;
    }

    private static String unforeseen(Exception failure) {
        org.slf4j.LoggerFactory.getLogger(Main.class).error("Unforeseen", jointcalendar.text.WithoutWords.of(failure));
        return "It failed: " + failure;
    }

    /** A command that cannot be done as asked; the message says why. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }
}

package jointcalendar.db;

/**
 * The MariaDB that runs on a data folder where no other database is configured: by this process, or by another one that came first.
 */
sealed interface EmbeddedServer extends AutoCloseable permits OwnServer, SharedServer {
    String SCHEMA = "jointcalendar";
    String USER = "portal";

    DatabaseAddress address();

    @Override
    void close();

    /** The address within this machine. Nothing on the way is encrypted, since there is no way. */
    static DatabaseAddress addressOf(int port, String password) {
        return new DatabaseAddress(
                "jdbc:mysql://127.0.0.1:" + port + "/" + SCHEMA + "?sslMode=DISABLED", USER, password);
    }
}

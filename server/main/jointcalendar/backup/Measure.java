package jointcalendar.backup;

/** By which content is known again: its size in bytes and its SHA-256 in hexadecimal. */
record Measure(long bytes, String sha256) {}

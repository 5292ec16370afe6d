package jointcalendar.duplicate;

/**
 * A pair to learn from.
 *
 * @param event equal in all pairs that share an entry or a title, which must never lie on both sides of a test
 * @param name of the pair, to be told in messages
 * @param unread whether it was read with part of the glossary only
 */
record Example(String event, String name, boolean duplicate, boolean unread, Evidence evidence) {}

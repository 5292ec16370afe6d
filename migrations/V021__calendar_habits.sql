-- How a person last saw the calendar, so that it opens like that again: a view and a filter as an address writes them, and whether the
-- first hints were put away.

CREATE TABLE calendar_habit (
    account_id BIGINT NOT NULL,
    view VARCHAR(12) COLLATE utf8mb4_bin NOT NULL,
    filter VARCHAR(4000) COLLATE utf8mb4_unicode_520_ci NOT NULL,
    hint_put_away TINYINT(1) NOT NULL,
    PRIMARY KEY (account_id),
    CONSTRAINT calendar_habit_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

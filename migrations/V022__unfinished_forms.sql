-- Forms of activities that somebody began to fill in and has not sent: theirs alone, for a month.
-- form is the key of a form for a new activity, or the number of the activity that is edited. fields is JSON: the values of each field.

CREATE TABLE unfinished_form (
    id BIGINT NOT NULL AUTO_INCREMENT,
    account_id BIGINT NOT NULL,
    form VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
    activity_id BIGINT NULL,
    title VARCHAR(300) COLLATE utf8mb4_unicode_520_ci NOT NULL,
    fields MEDIUMTEXT COLLATE utf8mb4_bin NOT NULL,
    kept_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY unfinished_form_of_account (account_id, form),
    KEY unfinished_form_kept (kept_at),
    CONSTRAINT unfinished_form_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
    CONSTRAINT unfinished_form_activity FOREIGN KEY (activity_id) REFERENCES activity (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

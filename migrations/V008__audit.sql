-- Who did what to what, when and from where. Rows are added and read, never changed; account_id has no foreign key, since an entry outlives
-- the person, and is 0 for nobody and for the portal itself. Times are real time, whatever the business clock says.

CREATE TABLE audit_entry (
    id BIGINT NOT NULL AUTO_INCREMENT,
    recorded_at DATETIME(6) NOT NULL,
    account_id BIGINT NOT NULL,
    origin VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
    action VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
    subject VARCHAR(80) COLLATE utf8mb4_bin NOT NULL,
    detail VARCHAR(500) COLLATE utf8mb4_unicode_520_ci NOT NULL,
    PRIMARY KEY (id),
    KEY audit_entry_recorded (recorded_at, id),
    KEY audit_entry_of_account (account_id, id),
    KEY audit_entry_of_subject (subject, id),
    KEY audit_entry_of_action (action, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Mail waits here until it is accepted by the server; a row is claimed before it is tried, so that nothing goes out twice.
-- Times are real time, whatever the portal's business clock says.

CREATE TABLE outbox (
    id BIGINT NOT NULL AUTO_INCREMENT,
    once_key VARCHAR(120) COLLATE utf8mb4_bin NOT NULL,
    recipient VARCHAR(254) COLLATE utf8mb4_unicode_520_ci NOT NULL,
    message_id VARCHAR(200) COLLATE utf8mb4_bin NOT NULL,
    content MEDIUMBLOB NULL,
    state VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
    attempts INT NOT NULL,
    due_at DATETIME(6) NOT NULL,
    claimed_by VARCHAR(40) COLLATE utf8mb4_bin NULL,
    claimed_at DATETIME(6) NULL,
    ended_at DATETIME(6) NULL,
    failure VARCHAR(500) COLLATE utf8mb4_unicode_520_ci NULL,
    PRIMARY KEY (id),
    KEY outbox_due (state, due_at),
    CONSTRAINT outbox_once UNIQUE (once_key),
    CONSTRAINT outbox_state CHECK (state IN ('waiting', 'sending', 'sent', 'failed', 'unknown'))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Month as YYYY-MM. The period runs from its start, inclusive, to its end, exclusive. All times here are the portal's business time.
CREATE TABLE digest_issue (
    month CHAR(7) COLLATE utf8mb4_bin NOT NULL,
    period_from DATETIME(6) NOT NULL,
    period_to DATETIME(6) NOT NULL,
    introduces TINYINT(1) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    sent_at DATETIME(6) NULL,
    PRIMARY KEY (month)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- One row for each recipient of an issue; it is written in the transaction that puts the mail into the outbox. Who was not written to, since there
-- was nothing to say, has no mail beside it.
CREATE TABLE digest_copy (
    month CHAR(7) COLLATE utf8mb4_bin NOT NULL,
    account_id BIGINT NOT NULL,
    outbox_id BIGINT NULL,
    PRIMARY KEY (month, account_id),
    CONSTRAINT digest_copy_issue FOREIGN KEY (month) REFERENCES digest_issue (month),
    CONSTRAINT digest_copy_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
    CONSTRAINT digest_copy_outbox FOREIGN KEY (outbox_id) REFERENCES outbox (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

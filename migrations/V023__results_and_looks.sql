-- What each person last saw of an activity: its version, and when. Times of this file follow the portal's business clock.
CREATE TABLE activity_look (
    account_id BIGINT NOT NULL,
    activity_id BIGINT NOT NULL,
    version INT NOT NULL,
    looked_at DATETIME(6) NOT NULL,
    PRIMARY KEY (account_id, activity_id),
    KEY activity_look_looked (looked_at),
    CONSTRAINT activity_look_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
    CONSTRAINT activity_look_activity FOREIGN KEY (activity_id) REFERENCES activity (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- When each person was last here, and when the visit before ended: what was posted after that is new to them.
CREATE TABLE calendar_visit (
    account_id BIGINT NOT NULL,
    before_at DATETIME(6) NOT NULL,
    here_at DATETIME(6) NOT NULL,
    PRIMARY KEY (account_id),
    CONSTRAINT calendar_visit_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Of which activities letters asked for the results: once, and once more.
CREATE TABLE result_request (
    activity_id BIGINT NOT NULL,
    asked_at DATETIME(6) NOT NULL,
    reminded_at DATETIME(6) NULL,
    PRIMARY KEY (activity_id),
    CONSTRAINT result_request_activity FOREIGN KEY (activity_id) REFERENCES activity (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE account ADD COLUMN result_letters TINYINT(1) NOT NULL DEFAULT 1;

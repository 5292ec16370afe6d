-- What is planned. starts_on and ends_on span all sessions, both inclusive; with date_precision 'month' or 'quarter'
-- they bound the whole months within which the activity lies.

CREATE TABLE activity (
    id BIGINT NOT NULL AUTO_INCREMENT,
    reference VARCHAR(40) COLLATE utf8mb4_unicode_520_ci NOT NULL,
    uid VARCHAR(100) COLLATE utf8mb4_bin NOT NULL,
    version INT NOT NULL,
    sequence INT NOT NULL,
    title VARCHAR(300) COLLATE utf8mb4_unicode_520_ci NOT NULL,
    description TEXT COLLATE utf8mb4_unicode_520_ci NOT NULL,
    kind_id BIGINT NOT NULL,
    status VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
    date_precision VARCHAR(8) COLLATE utf8mb4_bin NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    venue VARCHAR(200) COLLATE utf8mb4_unicode_520_ci NOT NULL,
    locality VARCHAR(100) COLLATE utf8mb4_unicode_520_ci NOT NULL,
    region_code VARCHAR(6) COLLATE utf8mb4_bin NULL,
    country CHAR(2) COLLATE utf8mb4_bin NULL,
    lead_id BIGINT NOT NULL,
    expected_participants INT NULL,
    actual_participants INT NULL,
    visibility VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
    outcome TEXT COLLATE utf8mb4_unicode_520_ci NOT NULL,
    cancellation_reason VARCHAR(1000) COLLATE utf8mb4_unicode_520_ci NULL,
    created_at DATETIME(6) NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY activity_starts_on (starts_on, id),
    KEY activity_ends_on (ends_on, id),
    CONSTRAINT activity_reference UNIQUE (reference),
    CONSTRAINT activity_uid UNIQUE (uid),
    CONSTRAINT activity_kind FOREIGN KEY (kind_id) REFERENCES term (id),
    CONSTRAINT activity_region FOREIGN KEY (region_code) REFERENCES region (code),
    CONSTRAINT activity_lead FOREIGN KEY (lead_id) REFERENCES organisation (id),
    CONSTRAINT activity_days CHECK (ends_on >= starts_on),
    CONSTRAINT activity_status CHECK (status IN ('draft', 'tentative', 'confirmed', 'completed', 'cancelled')),
    CONSTRAINT activity_precision CHECK (date_precision IN ('day', 'month', 'quarter')),
    CONSTRAINT activity_visibility CHECK (visibility IN ('public', 'members', 'donors'))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Days are inclusive. Times are wall times of the zone beside them; both are absent where whole days are meant.
CREATE TABLE activity_session (
    id BIGINT NOT NULL AUTO_INCREMENT,
    activity_id BIGINT NOT NULL,
    position INT NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE NOT NULL,
    starts_at TIME NULL,
    ends_at TIME NULL,
    zone VARCHAR(60) COLLATE utf8mb4_bin NULL,
    PRIMARY KEY (id),
    CONSTRAINT activity_session_position UNIQUE (activity_id, position),
    CONSTRAINT activity_session_activity FOREIGN KEY (activity_id) REFERENCES activity (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE activity_organisation (
    activity_id BIGINT NOT NULL,
    organisation_id BIGINT NOT NULL,
    part VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (activity_id, part, organisation_id),
    KEY activity_organisation_of (organisation_id, part),
    CONSTRAINT activity_organisation_activity FOREIGN KEY (activity_id) REFERENCES activity (id) ON DELETE CASCADE,
    CONSTRAINT activity_organisation_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT activity_organisation_part CHECK (part IN ('partner', 'funder'))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE activity_term (
    activity_id BIGINT NOT NULL,
    term_id BIGINT NOT NULL,
    PRIMARY KEY (activity_id, term_id),
    KEY activity_term_of (term_id, activity_id),
    CONSTRAINT activity_term_activity FOREIGN KEY (activity_id) REFERENCES activity (id) ON DELETE CASCADE,
    CONSTRAINT activity_term_term FOREIGN KEY (term_id) REFERENCES term (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Where the people come from: a region's code, or a country's, which means all of it.
CREATE TABLE activity_target (
    activity_id BIGINT NOT NULL,
    code VARCHAR(6) COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (activity_id, code),
    KEY activity_target_code (code, activity_id),
    CONSTRAINT activity_target_activity FOREIGN KEY (activity_id) REFERENCES activity (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Each saved change: who, when, and as JSON which field went from what to what. The first revision has no changes.
CREATE TABLE activity_revision (
    id BIGINT NOT NULL AUTO_INCREMENT,
    activity_id BIGINT NOT NULL,
    version INT NOT NULL,
    account_id BIGINT NULL,
    recorded_at DATETIME(6) NOT NULL,
    changes MEDIUMTEXT COLLATE utf8mb4_unicode_520_ci NOT NULL,
    PRIMARY KEY (id),
    KEY activity_revision_recorded (recorded_at, activity_id),
    CONSTRAINT activity_revision_version UNIQUE (activity_id, version),
    CONSTRAINT activity_revision_activity FOREIGN KEY (activity_id) REFERENCES activity (id) ON DELETE CASCADE,
    CONSTRAINT activity_revision_account FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- A form that was posted once is answered once, however often its button is pressed or its connection dies.
CREATE TABLE posted_form (
    form_key CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    account_id BIGINT NOT NULL,
    activity_id BIGINT NOT NULL,
    posted_at DATETIME(6) NOT NULL,
    PRIMARY KEY (form_key, account_id),
    KEY posted_form_posted (posted_at),
    CONSTRAINT posted_form_activity FOREIGN KEY (activity_id) REFERENCES activity (id) ON DELETE CASCADE,
    CONSTRAINT posted_form_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- One row that every saved change raises, last in its transaction: what was made from the calendar at this number is still true while the number stands.
CREATE TABLE calendar_version (
    id BIGINT NOT NULL,
    number BIGINT NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

INSERT INTO calendar_version (id, number) VALUES (1, 1);

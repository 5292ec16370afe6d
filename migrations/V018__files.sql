-- Files of activities. Their bytes lie in the data folder under the SHA-256 of their content, once however often they are attached. wanted_at says
-- when somebody last needed them: what nothing is attached to any more goes some time after that.

CREATE TABLE stored_file (
    hash CHAR(64) COLLATE utf8mb4_bin NOT NULL,
    bytes BIGINT NOT NULL,
    wanted_at DATETIME(6) NOT NULL,
    PRIMARY KEY (hash),
    KEY stored_file_wanted (wanted_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- One that was removed stays as history, without its bytes.
CREATE TABLE attachment (
    id BIGINT NOT NULL AUTO_INCREMENT,
    activity_id BIGINT NOT NULL,
    hash CHAR(64) COLLATE utf8mb4_bin NULL,
    name VARCHAR(160) COLLATE utf8mb4_unicode_520_ci NOT NULL,
    title VARCHAR(200) COLLATE utf8mb4_unicode_520_ci NOT NULL,
    kind VARCHAR(12) COLLATE utf8mb4_bin NOT NULL,
    type VARCHAR(8) COLLATE utf8mb4_bin NOT NULL,
    bytes BIGINT NOT NULL,
    added_at DATETIME(6) NOT NULL,
    added_by BIGINT NULL,
    removed_at DATETIME(6) NULL,
    removed_by BIGINT NULL,
    PRIMARY KEY (id),
    KEY attachment_of_activity (activity_id, id),
    CONSTRAINT attachment_activity FOREIGN KEY (activity_id) REFERENCES activity (id),
    CONSTRAINT attachment_stored FOREIGN KEY (hash) REFERENCES stored_file (hash),
    CONSTRAINT attachment_added_by FOREIGN KEY (added_by) REFERENCES account (id),
    CONSTRAINT attachment_removed_by FOREIGN KEY (removed_by) REFERENCES account (id),
    CONSTRAINT attachment_there_or_removed CHECK ((hash IS NULL) = (removed_at IS NOT NULL)),
    CONSTRAINT attachment_kind CHECK (kind IN ('agenda', 'manual', 'curriculum', 'presentation', 'report', 'other'))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Flags between two activities, first_id being the lower id, and the index by which candidates are found.

CREATE TABLE overlap (
    id BIGINT NOT NULL AUTO_INCREMENT,
    first_id BIGINT NOT NULL,
    second_id BIGINT NOT NULL,
    kind VARCHAR(12) COLLATE utf8mb4_bin NOT NULL,
    strength DECIMAL(4, 3) NOT NULL,
    reasons TEXT COLLATE utf8mb4_unicode_520_ci NOT NULL,
    state VARCHAR(12) COLLATE utf8mb4_bin NOT NULL,
    found_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY overlap_second (second_id),
    CONSTRAINT overlap_pair UNIQUE (first_id, second_id),
    CONSTRAINT overlap_first FOREIGN KEY (first_id) REFERENCES activity (id) ON DELETE CASCADE,
    CONSTRAINT overlap_second FOREIGN KEY (second_id) REFERENCES activity (id) ON DELETE CASCADE,
    CONSTRAINT overlap_order CHECK (first_id < second_id),
    CONSTRAINT overlap_kind CHECK (kind IN ('duplicate', 'clash', 'repeat', 'opportunity')),
    CONSTRAINT overlap_state CHECK (state IN ('open', 'acknowledged', 'settled'))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- One row for each audience of an activity and each month its days touch (month = year * 12 + month - 1), and one with audience 0.
-- Drafts and cancelled activities have none. A window on start dates alone would miss campaigns of a year.
CREATE TABLE overlap_candidate (
    audience_id BIGINT NOT NULL,
    month INT NOT NULL,
    activity_id BIGINT NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    PRIMARY KEY (audience_id, month, activity_id),
    KEY overlap_candidate_activity (activity_id),
    CONSTRAINT overlap_candidate_activity FOREIGN KEY (activity_id) REFERENCES activity (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

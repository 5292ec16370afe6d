-- A flag lives on while its facts change, so it is marked as gone where it used to be deleted, and found again under its number. A pair
-- of which one activity is shown as busy has two: what it comes to (face 'whole'), for those who may see both, and what it comes to by
-- days, audiences and regions alone (face 'busy'), for those who may know no more of one of them. Each has a state of its own, so that
-- neither tells anything of the other. Flags are found anew when the portal starts; nobody could act on one so far.

DELETE FROM overlap;

ALTER TABLE overlap DROP CONSTRAINT overlap_plain_kind;

-- news says that both leads are to be told of it; changed_at when people or the portal last did something about it.
ALTER TABLE overlap
    DROP COLUMN plain_kind,
    DROP COLUMN plain_strength,
    DROP COLUMN plain_reasons,
    ADD COLUMN face VARCHAR(8) COLLATE utf8mb4_bin NOT NULL AFTER second_id,
    ADD COLUMN outcome VARCHAR(8) COLLATE utf8mb4_bin NULL AFTER state,
    ADD COLUMN gone TINYINT(1) NOT NULL DEFAULT 0 AFTER outcome,
    ADD COLUMN changed_at DATETIME(6) NOT NULL,
    ADD COLUMN news TINYINT(1) NOT NULL DEFAULT 0,
    ADD KEY overlap_news (news, id),
    ADD CONSTRAINT overlap_pair_face UNIQUE (first_id, second_id, face),
    ADD CONSTRAINT overlap_face CHECK (face IN ('whole', 'busy')),
    ADD CONSTRAINT overlap_outcome CHECK (outcome IN ('joined', 'kept', 'moved')),
    ADD CONSTRAINT overlap_is_settled CHECK ((state = 'settled') = (outcome IS NOT NULL));

ALTER TABLE overlap DROP INDEX overlap_pair;

-- What was done about a flag, by whom (nobody: the portal itself), and what its facts were before and after where they changed. Where a
-- change of an activity brought it about, that is activity_id.
CREATE TABLE overlap_step (
    id BIGINT NOT NULL AUTO_INCREMENT,
    overlap_id BIGINT NOT NULL,
    taken_at DATETIME(6) NOT NULL,
    account_id BIGINT NULL,
    organisation_id BIGINT NULL,
    what VARCHAR(16) COLLATE utf8mb4_bin NOT NULL,
    reason VARCHAR(1000) COLLATE utf8mb4_unicode_520_ci NULL,
    activity_id BIGINT NULL,
    facts_before TEXT COLLATE utf8mb4_unicode_520_ci NULL,
    facts_after TEXT COLLATE utf8mb4_unicode_520_ci NULL,
    PRIMARY KEY (id),
    KEY overlap_step_overlap (overlap_id, id),
    KEY overlap_step_account (account_id),
    CONSTRAINT overlap_step_overlap FOREIGN KEY (overlap_id) REFERENCES overlap (id) ON DELETE CASCADE,
    CONSTRAINT overlap_step_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT overlap_step_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT overlap_step_activity FOREIGN KEY (activity_id) REFERENCES activity (id) ON DELETE SET NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Of which facts (their SHA-256) both leads have been told: never twice of the same.
CREATE TABLE overlap_told (
    overlap_id BIGINT NOT NULL,
    facts BINARY(32) NOT NULL,
    told_at DATETIME(6) NOT NULL,
    PRIMARY KEY (overlap_id, facts),
    CONSTRAINT overlap_told_overlap FOREIGN KEY (overlap_id) REFERENCES overlap (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

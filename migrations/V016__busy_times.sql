-- What an activity that is shown as busy lets others know. busy_sequence counts how often that changed and busy_changed_at says when it
-- last did: the lead and the days alone, so that neither tells when anything else did.

ALTER TABLE activity
    ADD COLUMN busy_sequence INT NOT NULL DEFAULT 0,
    ADD COLUMN busy_changed_at DATETIME(6) NULL,
    ADD KEY activity_seen_from (visibility, ends_on);

-- What a flag comes to by days, audiences and regions alone, for those who may know no more of one of the two; nothing where it rests on
-- other facts.

ALTER TABLE overlap
    ADD COLUMN plain_kind VARCHAR(12) COLLATE utf8mb4_bin NULL,
    ADD COLUMN plain_strength DECIMAL(4, 3) NULL,
    ADD COLUMN plain_reasons TEXT COLLATE utf8mb4_unicode_520_ci NULL,
    ADD CONSTRAINT overlap_plain_kind CHECK (plain_kind IN ('clash', 'opportunity'));

-- Of two entries for one activity one is given up for the other: it is cancelled, and says into which it was joined and how it stood until
-- then, which is how subscribers knew it and how it comes back where the two are taken apart again.
ALTER TABLE activity
    ADD COLUMN joined_into BIGINT NULL,
    ADD COLUMN joined_status VARCHAR(10) COLLATE utf8mb4_bin NULL,
    ADD KEY activity_joined_into (joined_into),
    ADD CONSTRAINT activity_joined_into FOREIGN KEY (joined_into) REFERENCES activity (id),
    ADD CONSTRAINT activity_is_joined CHECK ((joined_into IS NULL) = (joined_status IS NULL));

-- What came along with a joined activity says from which, by its reference.
ALTER TABLE discussion_comment ADD COLUMN came_from VARCHAR(60) COLLATE utf8mb4_unicode_520_ci NULL;

-- One side of a flag wants its two activities to be joined; the other accepts or declines. way 'one': kept_id stays, and the other is given up
-- for it, with those choices; 'together': both stay, and the other's lead becomes a co-organiser of kept_id. organisation_id is the lead that
-- proposes. facts are those of the flag at that time: with others the proposal lapses. What is joined without being proposed is accepted at once.
CREATE TABLE overlap_proposal (
    id BIGINT NOT NULL AUTO_INCREMENT,
    overlap_id BIGINT NOT NULL,
    made_at DATETIME(6) NOT NULL,
    account_id BIGINT NULL,
    organisation_id BIGINT NULL,
    way VARCHAR(8) COLLATE utf8mb4_bin NOT NULL,
    kept_id BIGINT NOT NULL,
    choices VARCHAR(1000) COLLATE utf8mb4_bin NOT NULL,
    words VARCHAR(1000) COLLATE utf8mb4_unicode_520_ci NOT NULL,
    facts TEXT COLLATE utf8mb4_unicode_520_ci NOT NULL,
    state VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
    ended_at DATETIME(6) NULL,
    ended_by BIGINT NULL,
    answer VARCHAR(1000) COLLATE utf8mb4_unicode_520_ci NULL,
    lapse VARCHAR(10) COLLATE utf8mb4_bin NULL,
    PRIMARY KEY (id),
    KEY overlap_proposal_flag (overlap_id, id),
    KEY overlap_proposal_state (state, id),
    KEY overlap_proposal_account (account_id),
    KEY overlap_proposal_ended_by (ended_by),
    CONSTRAINT overlap_proposal_flag FOREIGN KEY (overlap_id) REFERENCES overlap (id) ON DELETE CASCADE,
    CONSTRAINT overlap_proposal_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT overlap_proposal_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT overlap_proposal_kept FOREIGN KEY (kept_id) REFERENCES activity (id),
    CONSTRAINT overlap_proposal_ended_by FOREIGN KEY (ended_by) REFERENCES account (id),
    CONSTRAINT overlap_proposal_way CHECK (way IN ('one', 'together')),
    CONSTRAINT overlap_proposal_state CHECK (state IN ('open', 'accepted', 'declined', 'withdrawn', 'lapsed')),
    CONSTRAINT overlap_proposal_ended CHECK ((state = 'open') = (ended_at IS NULL))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

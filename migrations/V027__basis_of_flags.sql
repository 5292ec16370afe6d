-- By which rules, windows and words the flags were found. fingerprint stands for all of them; while step is not 'done' a rebuild is under
-- way by them, or was cut off: all activities that begin on reached_on or later are through that step. An empty fingerprint says that flags
-- found by several stand side by side.
-- Without a row nobody knows by what the flags were found.

CREATE TABLE overlap_basis (
    id BIGINT NOT NULL,
    fingerprint VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
    step VARCHAR(12) COLLATE utf8mb4_bin NOT NULL,
    reached_on DATE NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT overlap_basis_step CHECK (step IN ('index', 'flags', 'done'))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Candidates are looked up by place as well, so that a check reads few rows: of an audience by the regions or countries that its people come
-- from, and in the rows of audience 0 by the place itself and by a mark of its town. lead_id and gathers (of its kind) are the
-- activity's, to be looked at without reading it. They are found anew when the portal starts.
DELETE FROM overlap_candidate;

ALTER TABLE overlap_candidate
    ADD COLUMN place VARCHAR(12) COLLATE utf8mb4_bin NOT NULL AFTER audience_id,
    ADD COLUMN lead_id BIGINT NOT NULL,
    ADD COLUMN gathers TINYINT(1) NOT NULL,
    DROP PRIMARY KEY,
    ADD PRIMARY KEY (audience_id, place, month, activity_id);

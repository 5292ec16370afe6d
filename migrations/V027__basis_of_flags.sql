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

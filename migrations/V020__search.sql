-- The words by which activities are found. What stands here is made from the activities and can be made again from them at any time.

-- A row for each word of an activity in the form in which it is looked up: its stem, or how a name sounds in the other script. weight is that
-- of the most telling text it stands in, and word is how it is written there.
CREATE TABLE search_term (
    term VARCHAR(48) COLLATE utf8mb4_bin NOT NULL,
    activity_id BIGINT NOT NULL,
    weight INT NOT NULL,
    word VARCHAR(48) COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (term, activity_id),
    KEY search_term_activity (activity_id),
    CONSTRAINT search_term_activity FOREIGN KEY (activity_id) REFERENCES activity (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Each term that was ever looked up so, under itself and under what is left of it without any one of its letters, by which misspelt words
-- are found.
CREATE TABLE search_spelling (
    spelling VARCHAR(48) COLLATE utf8mb4_bin NOT NULL,
    term VARCHAR(48) COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (spelling, term)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The rules by which every activity's words were last read; no row where they were not read yet.
CREATE TABLE search_rules (
    id BIGINT NOT NULL,
    version INT NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

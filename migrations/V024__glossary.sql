-- What coordinators add to the glossary by which titles are read, and what of the one that the program brings along they switched off.
-- Phrases and broader meanings stand in one text each, with commas between them, since they are only ever read and written together.

CREATE TABLE glossary_entry (
    id BIGINT NOT NULL AUTO_INCREMENT,
    word_class VARCHAR(12) COLLATE utf8mb4_bin NOT NULL,
    meaning VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
    broader VARCHAR(400) COLLATE utf8mb4_bin NOT NULL,
    phrases_en VARCHAR(2000) COLLATE utf8mb4_bin NOT NULL,
    phrases_ru VARCHAR(2000) COLLATE utf8mb4_bin NOT NULL,
    phrases_kk VARCHAR(2000) COLLATE utf8mb4_bin NOT NULL,
    version INT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT glossary_entry_class CHECK (word_class IN ('stop', 'form', 'generic', 'somebody', 'number', 'level', 'side', 'place',
        'people', 'group', 'site', 'occasion', 'topic'))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE glossary_switched_off (
    word_class VARCHAR(12) COLLATE utf8mb4_bin NOT NULL,
    meaning VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (word_class, meaning)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

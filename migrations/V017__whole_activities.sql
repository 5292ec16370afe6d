-- What else an organisation says of an activity: the language of its text and its words in the others, where one joins from afar, whom to
-- ask, in which languages one works, links and tags; and what came of it.
-- language is of title and description. translations is JSON: for each other language its title and description, either of which may be
-- empty. links is JSON: addresses with labels. work_languages holds ISO 639-1 codes and tags holds words, parted by semicolons.

ALTER TABLE activity
    ADD COLUMN language CHAR(2) COLLATE utf8mb4_bin NOT NULL DEFAULT 'en',
    ADD COLUMN translations MEDIUMTEXT COLLATE utf8mb4_unicode_520_ci NULL,
    ADD COLUMN online VARCHAR(500) COLLATE utf8mb4_bin NOT NULL DEFAULT '',
    ADD COLUMN contact_name VARCHAR(120) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT '',
    ADD COLUMN contact_email VARCHAR(254) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT '',
    ADD COLUMN contact_phone VARCHAR(60) COLLATE utf8mb4_bin NOT NULL DEFAULT '',
    ADD COLUMN work_languages VARCHAR(60) COLLATE utf8mb4_bin NOT NULL DEFAULT '',
    ADD COLUMN links TEXT COLLATE utf8mb4_bin NULL,
    ADD COLUMN tags VARCHAR(700) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT '',
    ADD COLUMN recommendations TEXT COLLATE utf8mb4_unicode_520_ci NULL,
    ADD COLUMN materials TEXT COLLATE utf8mb4_unicode_520_ci NULL,
    ADD CONSTRAINT activity_language CHECK (language IN ('en', 'ru', 'kk'));

-- How many of an audience are expected, and how many came: women, men, and those of whom it is not known.
ALTER TABLE activity_term
    ADD COLUMN expected INT NULL,
    ADD COLUMN women INT NULL,
    ADD COLUMN men INT NULL,
    ADD COLUMN unstated INT NULL;

-- Who puts up the house where it is held.
ALTER TABLE activity_organisation DROP CONSTRAINT activity_organisation_parts;
ALTER TABLE activity_organisation
    ADD CONSTRAINT activity_organisation_has_part CHECK (part IN ('partner', 'funder', 'reader', 'host'));

-- What was posted before said nothing of its language; its letters do.
UPDATE activity SET language = 'kk' WHERE title REGEXP '[әғқңөұүһіӘҒҚҢӨҰҮҺІ]';
UPDATE activity SET language = 'ru' WHERE language = 'en' AND title REGEXP '[а-яА-ЯёЁ]';

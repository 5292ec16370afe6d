-- People's names in two parts, since English writes the given name first and Russian and Kazakh lists the family name; what was one
-- name until now stays whole, as the family name. An erased account keeps its number, by which history and audit name it.

ALTER TABLE account
    ADD COLUMN given_name VARCHAR(60) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT '',
    ADD COLUMN family_name VARCHAR(120) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT '',
    ADD COLUMN time_zone VARCHAR(60) COLLATE utf8mb4_bin NULL,
    ADD COLUMN sign_in_letters TINYINT(1) NOT NULL DEFAULT 1,
    ADD COLUMN erased_at DATETIME(6) NULL;

UPDATE account SET family_name = name;

ALTER TABLE account DROP COLUMN name;

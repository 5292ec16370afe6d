-- Organisations that run themselves: their kind one of few, contacts and a logo in tables of their own, an end that keeps their plans.
-- version tells two who edit at once apart. The portal's public holidays as the government moves them.

ALTER TABLE organisation
    ADD COLUMN active TINYINT(1) NOT NULL DEFAULT 1,
    ADD COLUMN merged_into BIGINT NULL,
    ADD COLUMN version INT NOT NULL DEFAULT 1,
    ADD CONSTRAINT organisation_merged_into FOREIGN KEY (merged_into) REFERENCES organisation (id);

UPDATE organisation SET kind = CASE
    WHEN kind IN ('bilateral agency', 'donor', 'donor government', 'donor agency', 'development agency') THEN 'donor_government'
    WHEN kind IN ('UN', 'UN agency', 'United Nations') THEN 'un_agency'
    WHEN kind IN ('agency', 'international organisation', 'international organization', 'intergovernmental organisation') THEN 'international_organisation'
    WHEN kind = 'embassy' THEN 'embassy'
    WHEN kind = 'ministry' THEN 'ministry'
    WHEN kind IN ('government', 'government body', 'government agency', 'committee') THEN 'government_body'
    WHEN kind IN ('police', 'law enforcement', 'prosecutor', 'security service') THEN 'law_enforcement'
    WHEN kind IN ('NGO', 'foundation', 'civil society', 'association') THEN 'ngo'
    ELSE 'other' END;

ALTER TABLE organisation
    MODIFY COLUMN kind VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
    ADD CONSTRAINT organisation_kind CHECK (kind IN ('donor_government', 'un_agency', 'international_organisation', 'embassy', 'ministry',
        'government_body', 'law_enforcement', 'ngo', 'other'));

-- Shown to donors and the organisation's own people; empty texts where there is nothing to say.
CREATE TABLE organisation_contact (
    organisation_id BIGINT NOT NULL,
    person VARCHAR(120) COLLATE utf8mb4_unicode_520_ci NOT NULL,
    email VARCHAR(254) COLLATE utf8mb4_unicode_520_ci NOT NULL,
    phone VARCHAR(60) COLLATE utf8mb4_unicode_520_ci NOT NULL,
    address VARCHAR(300) COLLATE utf8mb4_unicode_520_ci NOT NULL,
    website VARCHAR(300) COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (organisation_id),
    CONSTRAINT organisation_contact_of FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- A PNG that the portal drew itself from what was sent.
CREATE TABLE organisation_logo (
    organisation_id BIGINT NOT NULL,
    png MEDIUMBLOB NOT NULL,
    content_hash CHAR(64) COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (organisation_id),
    CONSTRAINT organisation_logo_of FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- A day off that the country's calendar does not know, or one of its holidays that is worked.
CREATE TABLE holiday_change (
    day DATE NOT NULL,
    taken_away TINYINT(1) NOT NULL,
    name_en VARCHAR(120) COLLATE utf8mb4_unicode_520_ci NULL,
    name_ru VARCHAR(120) COLLATE utf8mb4_unicode_520_ci NULL,
    name_kk VARCHAR(120) COLLATE utf8mb4_unicode_520_ci NULL,
    PRIMARY KEY (day),
    CONSTRAINT holiday_change_named CHECK (taken_away = 1 OR name_en IS NOT NULL)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

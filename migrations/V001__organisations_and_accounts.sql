-- Who works here: organisations, their people, how those sign in, and the portal's own few settings.
-- Instants are DATETIME(6) in UTC; nothing depends on their fractions, which some servers drop.

CREATE TABLE organisation (
    id BIGINT NOT NULL AUTO_INCREMENT,
    short_name VARCHAR(60) COLLATE utf8mb4_unicode_520_ci NOT NULL,
    name_en VARCHAR(200) COLLATE utf8mb4_unicode_520_ci NOT NULL,
    name_ru VARCHAR(200) COLLATE utf8mb4_unicode_520_ci NULL,
    name_kk VARCHAR(200) COLLATE utf8mb4_unicode_520_ci NULL,
    kind VARCHAR(60) COLLATE utf8mb4_unicode_520_ci NOT NULL,
    side VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
    colour CHAR(7) COLLATE utf8mb4_bin NOT NULL,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT organisation_short_name UNIQUE (short_name),
    CONSTRAINT organisation_side CHECK (side IN ('donor', 'guest'))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE account (
    id BIGINT NOT NULL AUTO_INCREMENT,
    email VARCHAR(254) COLLATE utf8mb4_unicode_520_ci NOT NULL,
    name VARCHAR(120) COLLATE utf8mb4_unicode_520_ci NOT NULL,
    role VARCHAR(12) COLLATE utf8mb4_bin NOT NULL,
    organisation_id BIGINT NOT NULL,
    language CHAR(2) COLLATE utf8mb4_bin NOT NULL,
    digest TINYINT(1) NOT NULL DEFAULT 1,
    active TINYINT(1) NOT NULL DEFAULT 1,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT account_email UNIQUE (email),
    CONSTRAINT account_role CHECK (role IN ('reader', 'member', 'lead', 'coordinator')),
    CONSTRAINT account_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Tokens are kept as SHA-256 in hexadecimal: what lies here lets nobody in.
CREATE TABLE sign_in_link (
    token_hash CHAR(64) COLLATE utf8mb4_bin NOT NULL,
    account_id BIGINT NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    used_at DATETIME(6) NULL,
    PRIMARY KEY (token_hash),
    KEY sign_in_link_expiry (expires_at),
    CONSTRAINT sign_in_link_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE sign_in_session (
    token_hash CHAR(64) COLLATE utf8mb4_bin NOT NULL,
    account_id BIGINT NOT NULL,
    created_at DATETIME(6) NOT NULL,
    seen_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    PRIMARY KEY (token_hash),
    KEY sign_in_session_expiry (expires_at),
    CONSTRAINT sign_in_session_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE setting (
    name VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
    text_value VARCHAR(500) COLLATE utf8mb4_unicode_520_ci NOT NULL,
    PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

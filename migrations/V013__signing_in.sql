-- More ways to sign in: passwords, second factors and other houses' accounts, each kept so that what lies here lets nobody in; sessions that
-- say where they are; requests for a link that wait to be answered; and buckets that limit how often things are tried.

ALTER TABLE account ADD COLUMN rights_version INT NOT NULL DEFAULT 0;

ALTER TABLE sign_in_session
    ADD COLUMN id BIGINT NOT NULL AUTO_INCREMENT,
    ADD COLUMN way VARCHAR(12) COLLATE utf8mb4_bin NOT NULL DEFAULT 'link',
    ADD COLUMN kind VARCHAR(40) COLLATE utf8mb4_bin NOT NULL DEFAULT '',
    ADD COLUMN origin VARCHAR(60) COLLATE utf8mb4_bin NOT NULL DEFAULT '',
    ADD COLUMN proved_at DATETIME(6) NULL,
    ADD COLUMN shown_at DATETIME(6) NULL,
    ADD COLUMN rights_version INT NOT NULL DEFAULT 0,
    ADD COLUMN old_token_hash CHAR(64) COLLATE utf8mb4_bin NULL,
    ADD COLUMN old_until DATETIME(6) NULL,
    ADD CONSTRAINT sign_in_session_id UNIQUE (id),
    ADD KEY sign_in_session_old_token (old_token_hash);

-- What somebody asked for, known here or not; gone as soon as it is answered.
CREATE TABLE sign_in_request (
    id BIGINT NOT NULL AUTO_INCREMENT,
    email VARCHAR(254) COLLATE utf8mb4_bin NOT NULL,
    origin VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
    asked_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Argon2id in the PHC form, parameters and salt within.
CREATE TABLE sign_in_password (
    account_id BIGINT NOT NULL,
    hash VARCHAR(200) COLLATE utf8mb4_bin NOT NULL,
    set_at DATETIME(6) NOT NULL,
    PRIMARY KEY (account_id),
    CONSTRAINT sign_in_password_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- The secret is sealed with the portal's key. last_step is the time step of the last code taken: each code counts once.
CREATE TABLE second_factor (
    account_id BIGINT NOT NULL,
    sealed_secret VARCHAR(200) COLLATE utf8mb4_bin NOT NULL,
    last_step BIGINT NOT NULL,
    set_at DATETIME(6) NOT NULL,
    PRIMARY KEY (account_id),
    CONSTRAINT second_factor_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE recovery_code (
    account_id BIGINT NOT NULL,
    code_hash CHAR(64) COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (account_id, code_hash),
    CONSTRAINT recovery_code_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- An account elsewhere (OpenID Connect Core section 2: issuer and subject together name it for ever).
CREATE TABLE sign_in_identity (
    id BIGINT NOT NULL AUTO_INCREMENT,
    account_id BIGINT NOT NULL,
    issuer VARCHAR(255) COLLATE utf8mb4_bin NOT NULL,
    subject VARCHAR(255) COLLATE utf8mb4_bin NOT NULL,
    linked_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT sign_in_identity_subject UNIQUE (issuer, subject),
    CONSTRAINT sign_in_identity_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Browsers from which somebody signed in before.
CREATE TABLE sign_in_device (
    account_id BIGINT NOT NULL,
    device_hash CHAR(64) COLLATE utf8mb4_bin NOT NULL,
    seen_at DATETIME(6) NOT NULL,
    PRIMARY KEY (account_id, device_hash),
    KEY sign_in_device_seen (seen_at),
    CONSTRAINT sign_in_device_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- A bucket of tries; its key is a signature, so that whose it is cannot be read from it.
CREATE TABLE rate_bucket (
    bucket_key CHAR(43) COLLATE utf8mb4_bin NOT NULL,
    state VARBINARY(2000) NOT NULL,
    full_at DATETIME(6) NOT NULL,
    PRIMARY KEY (bucket_key),
    KEY rate_bucket_full (full_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

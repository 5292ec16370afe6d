-- People who are asked in, and addresses that people want to change to. Tokens are kept as SHA-256 in hexadecimal: what lies here lets nobody in.
-- Each sending of an invitation is a row of its own, so that an older letter can say why its link is no longer good. Times are real time.

CREATE TABLE invitation (
    id BIGINT NOT NULL AUTO_INCREMENT,
    token_hash CHAR(64) COLLATE utf8mb4_bin NOT NULL,
    email VARCHAR(254) COLLATE utf8mb4_unicode_520_ci NOT NULL,
    given_name VARCHAR(60) COLLATE utf8mb4_unicode_520_ci NOT NULL,
    family_name VARCHAR(120) COLLATE utf8mb4_unicode_520_ci NOT NULL,
    role VARCHAR(12) COLLATE utf8mb4_bin NOT NULL,
    organisation_id BIGINT NOT NULL,
    language CHAR(2) COLLATE utf8mb4_bin NOT NULL,
    inviter_id BIGINT NOT NULL,
    created_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    ended_at DATETIME(6) NULL,
    ending VARCHAR(10) COLLATE utf8mb4_bin NULL,
    account_id BIGINT NULL,
    PRIMARY KEY (id),
    KEY invitation_open (ended_at, organisation_id),
    KEY invitation_of_address (email),
    KEY invitation_of_inviter (inviter_id, created_at),
    CONSTRAINT invitation_token UNIQUE (token_hash),
    CONSTRAINT invitation_role CHECK (role IN ('reader', 'member', 'lead', 'coordinator')),
    CONSTRAINT invitation_ending CHECK (ending IN ('accepted', 'revoked', 'renewed')),
    CONSTRAINT invitation_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT invitation_inviter FOREIGN KEY (inviter_id) REFERENCES account (id),
    CONSTRAINT invitation_account FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Of one person only the newest that was not used counts. One that was used keeps the address that it took the place of, so that nothing is
-- left of that one either when the person is erased.
CREATE TABLE address_change (
    id BIGINT NOT NULL AUTO_INCREMENT,
    token_hash CHAR(64) COLLATE utf8mb4_bin NOT NULL,
    account_id BIGINT NOT NULL,
    email VARCHAR(254) COLLATE utf8mb4_unicode_520_ci NOT NULL,
    former_email VARCHAR(254) COLLATE utf8mb4_unicode_520_ci NULL,
    created_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    used_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    KEY address_change_of_account (account_id, id),
    CONSTRAINT address_change_token UNIQUE (token_hash),
    CONSTRAINT address_change_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Who was added without a name was called by the address; from now on by number, until they say their name.
UPDATE account SET family_name = '' WHERE given_name = '' AND family_name = email;

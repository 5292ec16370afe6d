-- Personal calendar addresses. The address is made from id, rotation and the secret key, so that no usable address lies here.

CREATE TABLE feed (
    id BIGINT NOT NULL AUTO_INCREMENT,
    account_id BIGINT NOT NULL,
    name VARCHAR(120) COLLATE utf8mb4_unicode_520_ci NOT NULL,
    filter VARCHAR(2000) COLLATE utf8mb4_unicode_520_ci NOT NULL,
    rotation INT NOT NULL,
    created_at DATETIME(6) NOT NULL,
    revoked_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    KEY feed_of_account (account_id),
    CONSTRAINT feed_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

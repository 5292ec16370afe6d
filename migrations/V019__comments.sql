-- What people say to one another about something, such as an activity: its kind and number name it, since discussions know nothing of it.
-- Times follow the portal's business clock. body holds people and organisations that are mentioned as @[person:12], told_also those that
-- were ticked; a comment that has ended has no body any more. organisation_id is the author's when it was written. tell says who is still
-- to be told by mail. The key is its form's, so that pressing a button twice says a thing once.

CREATE TABLE discussion_comment (
    id BIGINT NOT NULL AUTO_INCREMENT,
    subject_kind VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
    subject_id BIGINT NOT NULL,
    author_id BIGINT NOT NULL,
    organisation_id BIGINT NOT NULL,
    body TEXT COLLATE utf8mb4_unicode_520_ci NOT NULL,
    told_also VARCHAR(2000) COLLATE utf8mb4_bin NOT NULL,
    form_key CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    written_at DATETIME(6) NOT NULL,
    edited_at DATETIME(6) NULL,
    ended_at DATETIME(6) NULL,
    ending VARCHAR(10) COLLATE utf8mb4_bin NULL,
    reason VARCHAR(1000) COLLATE utf8mb4_unicode_520_ci NULL,
    tell VARCHAR(10) COLLATE utf8mb4_bin NULL,
    PRIMARY KEY (id),
    KEY discussion_comment_subject (subject_kind, subject_id, id),
    KEY discussion_comment_by (author_id, id),
    KEY discussion_comment_tell (tell, id),
    CONSTRAINT discussion_comment_form UNIQUE (form_key, author_id),
    CONSTRAINT discussion_comment_ending CHECK (ending IN ('deleted', 'removed')),
    CONSTRAINT discussion_comment_to_tell CHECK (tell IN ('all', 'mentioned')),
    CONSTRAINT discussion_comment_author FOREIGN KEY (author_id) REFERENCES account (id),
    CONSTRAINT discussion_comment_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Who said that they want to be told of a discussion, or no more of it; for everybody else their account's choice decides.
CREATE TABLE discussion_follow (
    subject_kind VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
    subject_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    wanted TINYINT(1) NOT NULL,
    since DATETIME(6) NOT NULL,
    PRIMARY KEY (subject_kind, subject_id, account_id),
    KEY discussion_follow_by (account_id),
    CONSTRAINT discussion_follow_account FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE account
    ADD COLUMN comment_letters VARCHAR(12) COLLATE utf8mb4_bin NOT NULL DEFAULT 'all',
    ADD CONSTRAINT account_comment_letters CHECK (comment_letters IN ('all', 'taking_part', 'none'));

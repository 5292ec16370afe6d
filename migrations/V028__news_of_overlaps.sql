-- By whose change a flag's facts came about, who needs no letter on them. Nobody: the portal itself, or people of whom no more is known.
ALTER TABLE overlap
    ADD COLUMN found_by BIGINT NULL AFTER found_at,
    ADD KEY overlap_found_by (found_by),
    ADD CONSTRAINT overlap_found_by FOREIGN KEY (found_by) REFERENCES account (id);

-- Whether letters tell a person of overlaps of what the organisation leads.
ALTER TABLE account
    ADD COLUMN overlap_letters TINYINT(1) NOT NULL DEFAULT 1;

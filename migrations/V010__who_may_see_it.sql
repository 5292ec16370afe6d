-- More ways to keep an activity from others: for chosen organisations, for the own one, and confidential, shown as busy or hidden.
-- An activity for chosen organisations names them as its readers.

ALTER TABLE activity DROP CONSTRAINT activity_visibility;
ALTER TABLE activity
    ADD CONSTRAINT activity_visible_to CHECK (visibility IN ('public', 'members', 'donors', 'chosen', 'own', 'busy', 'hidden'));

ALTER TABLE activity_organisation DROP CONSTRAINT activity_organisation_part;
ALTER TABLE activity_organisation
    ADD CONSTRAINT activity_organisation_parts CHECK (part IN ('partner', 'funder', 'reader'));

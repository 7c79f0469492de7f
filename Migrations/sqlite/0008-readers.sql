-- What readers get: where a check stands, what its correction says in the newsroom's words, and whom it may name.

ALTER TABLE claim ADD COLUMN address TEXT;
ALTER TABLE correction ADD COLUMN request TEXT;
ALTER TABLE correction ADD COLUMN is_credited INTEGER CHECK (is_credited IN (0, 1));

-- A claim keeps which others were merged into it: each is another occasion on which it was said.

ALTER TABLE claim ADD COLUMN merged TEXT NOT NULL DEFAULT '[]';

-- A headline often says what a statement of the body says: the claim keeps that place too, instead of being doubled.

ALTER TABLE claim ADD COLUMN appearances TEXT NOT NULL DEFAULT '[]' CHECK (substr(appearances, 1, 1) = '[');

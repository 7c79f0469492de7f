-- An article that was changed keeps what it said before; a claim whose words are gone says since which revision.

ALTER TABLE article ADD COLUMN provenance TEXT CHECK (provenance IS NULL OR substr(provenance, 1, 1) = '{');
ALTER TABLE article ADD COLUMN earlier TEXT NOT NULL DEFAULT '[]' CHECK (substr(earlier, 1, 1) = '[');

ALTER TABLE claim ADD COLUMN is_approximate INTEGER NOT NULL DEFAULT 0 CHECK (is_approximate IN (0, 1));
ALTER TABLE claim ADD COLUMN lost_in INTEGER CHECK (lost_in IS NULL OR lost_in > 1);

CREATE INDEX article_raw ON article (raw);
CREATE INDEX article_url ON article (url) WHERE url IS NOT NULL;
CREATE INDEX article_title ON article (title) WHERE title IS NOT NULL;
CREATE INDEX claim_lost ON claim (lost_in) WHERE lost_in IS NOT NULL;

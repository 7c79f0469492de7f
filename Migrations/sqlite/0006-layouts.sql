-- An article keeps what reading found: where its parts stand and when its words were said, and what its date rests on.

ALTER TABLE article ADD COLUMN published_zone TEXT;
ALTER TABLE article ADD COLUMN published_origin TEXT;
ALTER TABLE article ADD COLUMN layout TEXT REFERENCES content (digest);

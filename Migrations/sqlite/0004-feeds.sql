-- Feeds that the newsroom follows, with what was imported of them, so that a pull takes only what is new.

CREATE TABLE feed (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
  address TEXT NOT NULL UNIQUE,
  title TEXT,
  etag TEXT,
  last_modified TEXT,
  seen TEXT NOT NULL CHECK (substr(seen, 1, 1) = '[')
) STRICT;

-- The same article under a new headline is looked for among those of its source and day.
CREATE INDEX article_day ON article (source, published) WHERE source IS NOT NULL;

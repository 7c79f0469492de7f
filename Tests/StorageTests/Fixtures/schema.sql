CREATE INDEX article_day ON article (source, published) WHERE source IS NOT NULL;

CREATE INDEX article_raw ON article (raw);

CREATE INDEX article_text ON article (text);

CREATE INDEX article_title ON article (title) WHERE title IS NOT NULL;

CREATE INDEX article_url ON article (url) WHERE url IS NOT NULL;

CREATE INDEX claim_article ON claim (article, passage_start);

CREATE INDEX claim_lost ON claim (lost_in) WHERE lost_in IS NOT NULL;

CREATE INDEX claim_speaker_speaker ON claim_speaker (speaker, claim);

CREATE INDEX correction_claim ON correction (claim, number);

CREATE INDEX event_commit ON event ("commit");

CREATE INDEX evidence_content ON evidence (content);

CREATE INDEX evidence_link_claim ON evidence_link (claim, number);

CREATE INDEX evidence_link_evidence ON evidence_link (evidence);

CREATE INDEX evidence_url ON evidence (url);

CREATE INDEX note_claim ON note (claim, number);

CREATE INDEX opinion_claim ON opinion (claim, number);

CREATE INDEX reply_claim ON reply (claim, number);

CREATE INDEX speaker_merged_into ON speaker (merged_into) WHERE merged_into IS NOT NULL;

CREATE INDEX speaker_name_speaker ON speaker_name (speaker);

CREATE INDEX step_claim ON step (claim, number);

CREATE INDEX verdict_claim ON verdict (claim, number);

CREATE TABLE article (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
  title TEXT,
  authors TEXT NOT NULL CHECK (substr(authors, 1, 1) = '['),
  published TEXT,
  published_time TEXT,
  source TEXT REFERENCES source (id),
  credit TEXT,
  url TEXT,
  language TEXT,
  encoding TEXT NOT NULL,
  text TEXT NOT NULL REFERENCES content (digest),
  raw TEXT NOT NULL REFERENCES content (digest),
  file_name TEXT NOT NULL,
  warnings TEXT NOT NULL CHECK (substr(warnings, 1, 1) = '[')
, provenance TEXT CHECK (provenance IS NULL OR substr(provenance, 1, 1) = '{'), earlier TEXT NOT NULL DEFAULT '[]' CHECK (substr(earlier, 1, 1) = '['), published_zone TEXT, published_origin TEXT, layout TEXT REFERENCES content (digest)) STRICT;

CREATE TABLE claim (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
  text TEXT NOT NULL CHECK (text <> ''),
  speakers TEXT NOT NULL CHECK (substr(speakers, 1, 1) = '['),
  role TEXT,
  attributed_to TEXT,
  nested_speaker TEXT,
  said TEXT,
  said_origin TEXT CHECK (said_origin IN ('sentence', 'article', 'editor')),
  source TEXT REFERENCES source (id),
  article TEXT REFERENCES article (id),
  passage_start INTEGER,
  passage_end INTEGER CHECK (passage_end >= passage_start),
  quote TEXT,
  prefix TEXT,
  suffix TEXT,
  parts TEXT CHECK (substr(parts, 1, 1) = '['),
  kind TEXT CHECK (kind IN ('direct', 'indirect', 'mixed')),
  cue TEXT,
  confidence REAL CHECK (confidence BETWEEN 0 AND 1),
  reasons TEXT NOT NULL CHECK (substr(reasons, 1, 1) = '['),
  is_proposed INTEGER NOT NULL CHECK (is_proposed IN (0, 1)),
  status TEXT NOT NULL CHECK (status IN ('new', 'queued', 'in-research', 'in-review', 'approved', 'published',
    'corrected', 'withdrawn', 'dropped')),
  drop_reason TEXT,
  dropped_from TEXT,
  tags TEXT NOT NULL CHECK (substr(tags, 1, 1) = '['),
  topic TEXT,
  assignee TEXT REFERENCES person (id),
  reviewer TEXT REFERENCES person (id),
  due TEXT,
  imported TEXT NOT NULL,
  -- Words whose letters the tokenizer below keeps apart from basic ones (đ, ł, ø), in basic letters.
  respelled TEXT, appearances TEXT NOT NULL DEFAULT '[]' CHECK (substr(appearances, 1, 1) = '['), is_approximate INTEGER NOT NULL DEFAULT 0 CHECK (is_approximate IN (0, 1)), lost_in INTEGER CHECK (lost_in IS NULL OR lost_in > 1), type TEXT CHECK (type IN ('claim', 'promise', 'consistency')), criteria TEXT, priority TEXT CHECK (priority IN ('low', 'normal', 'high')), selected_because TEXT, recheck TEXT, merged TEXT NOT NULL DEFAULT '[]', address TEXT,
  CHECK ((status = 'dropped') = (drop_reason IS NOT NULL)),
  CHECK ((article IS NULL) = (passage_start IS NULL))
) STRICT;

CREATE TABLE claim_speaker (
  claim TEXT NOT NULL REFERENCES claim (id),
  place INTEGER NOT NULL,
  speaker TEXT NOT NULL REFERENCES speaker (id),
  PRIMARY KEY (claim, place)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE claim_words USING fts5 (
  text, quote, respelled,
  content = 'claim', content_rowid = 'number',
  tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE 'claim_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'claim_words_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'claim_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'claim_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE "commit" (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  action TEXT NOT NULL,
  "by" TEXT NOT NULL REFERENCES person (id),
  at TEXT NOT NULL,
  reason TEXT,
  undoes TEXT REFERENCES "commit" (id)
) STRICT;

CREATE TABLE content (
  digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
  bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE correction (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
  claim TEXT NOT NULL REFERENCES claim (id),
  severity TEXT NOT NULL CHECK (severity IN ('minor', 'update', 'substantial', 'withdrawn')),
  wrong TEXT NOT NULL CHECK (wrong <> ''),
  now TEXT,
  asked_by TEXT,
  received TEXT NOT NULL,
  deadline TEXT,
  answered TEXT,
  refusal TEXT,
  proposal TEXT CHECK (proposal IS NULL OR substr(proposal, 1, 1) = '{'),
  "by" TEXT NOT NULL REFERENCES person (id),
  at TEXT NOT NULL
, request TEXT, is_credited INTEGER CHECK (is_credited IN (0, 1))) STRICT;

CREATE TABLE event (
  number INTEGER PRIMARY KEY,
  "commit" TEXT NOT NULL REFERENCES "commit" (id),
  kind TEXT NOT NULL,
  record TEXT NOT NULL,
  version INTEGER NOT NULL,
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  previous TEXT NOT NULL CHECK (length(previous) = 64),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  payload TEXT,
  UNIQUE (record, version)
) STRICT;

CREATE TABLE evidence (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
  url TEXT,
  file_name TEXT,
  title TEXT,
  publisher TEXT,
  published TEXT,
  content TEXT REFERENCES content (digest),
  size INTEGER,
  capture TEXT NOT NULL CHECK (capture IN ('captured', 'uncaptured', 'failed', 'partial', 'waived')),
  capture_note TEXT,
  type TEXT CHECK (type IN ('primary', 'data', 'expert', 'media', 'calculation', 'reply')),
  licence TEXT,
  accessed TEXT,
  media_type TEXT,
  text TEXT REFERENCES content (digest),
  provenance TEXT CHECK (provenance IS NULL OR substr(provenance, 1, 1) = '{'),
  link TEXT CHECK (link IN ('alive', 'changed', 'dead')),
  link_checked TEXT,
  link_note TEXT,
  CHECK (url IS NOT NULL OR content IS NOT NULL),
  CHECK ((capture IN ('captured', 'partial')) = (content IS NOT NULL)),
  CHECK (capture <> 'waived' OR capture_note IS NOT NULL)
) STRICT;

CREATE TABLE evidence_link (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
  claim TEXT NOT NULL REFERENCES claim (id),
  evidence TEXT NOT NULL REFERENCES evidence (id),
  stance TEXT NOT NULL CHECK (stance IN ('supports', 'refutes', 'context')),
  quote TEXT,
  note TEXT
, quote_start INTEGER, quote_end INTEGER CHECK (quote_end >= quote_start)) STRICT;

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

CREATE TABLE migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, digest TEXT NOT NULL) STRICT;

CREATE TABLE note (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
  claim TEXT NOT NULL REFERENCES claim (id),
  text TEXT NOT NULL CHECK (text <> ''),
  is_public INTEGER NOT NULL CHECK (is_public IN (0, 1)),
  "by" TEXT NOT NULL REFERENCES person (id),
  at TEXT NOT NULL
) STRICT;

CREATE TABLE opinion (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
  claim TEXT NOT NULL REFERENCES claim (id),
  verdict TEXT NOT NULL REFERENCES verdict (id),
  scale TEXT NOT NULL REFERENCES scale (id),
  rating TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  form TEXT NOT NULL CHECK (form IN ('blind', 'vote')),
  "by" TEXT NOT NULL REFERENCES person (id),
  at TEXT NOT NULL
) STRICT;

CREATE TABLE person (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('researcher', 'editor', 'admin'))
, retired TEXT) STRICT;

CREATE TABLE redaction (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
  subject TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  fields TEXT NOT NULL CHECK (substr(fields, 1, 1) = '['),
  events TEXT NOT NULL CHECK (substr(events, 1, 1) = '['),
  contents TEXT NOT NULL CHECK (substr(contents, 1, 1) = '['),
  reason TEXT NOT NULL CHECK (reason <> ''),
  "by" TEXT NOT NULL REFERENCES person (id),
  at TEXT NOT NULL
) STRICT;

CREATE TABLE reply (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
  claim TEXT NOT NULL REFERENCES claim (id),
  addressee TEXT,
  channel TEXT,
  asked TEXT,
  deadline TEXT,
  answer TEXT,
  content TEXT REFERENCES content (digest),
  file_name TEXT,
  answered TEXT,
  waiver TEXT,
  "by" TEXT NOT NULL REFERENCES person (id),
  at TEXT NOT NULL,
  CHECK ((waiver IS NULL) = (addressee IS NOT NULL)),
  CHECK ((addressee IS NULL) = (asked IS NULL))
) STRICT;

CREATE TABLE saved_filter (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
  name TEXT NOT NULL UNIQUE,
  terms TEXT NOT NULL
) STRICT;

CREATE TABLE scale (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
  "key" TEXT NOT NULL,
  edition INTEGER NOT NULL,
  name TEXT NOT NULL,
  ratings TEXT NOT NULL CHECK (substr(ratings, 1, 1) = '['), purpose TEXT CHECK (purpose IN ('claim', 'promise', 'consistency')), is_free_text INTEGER CHECK (is_free_text IN (0, 1)), mappings TEXT CHECK (substr(mappings, 1, 1) = '['),
  UNIQUE ("key", edition)
) STRICT;

CREATE TABLE settings (
  number INTEGER PRIMARY KEY CHECK (number = 1),
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
  preset TEXT NOT NULL CHECK (preset IN ('solo', 'newsroom')),
  differences TEXT NOT NULL CHECK (substr(differences, 1, 1) = '[')
) STRICT;

CREATE TABLE source (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
  name TEXT NOT NULL,
  aliases TEXT NOT NULL CHECK (substr(aliases, 1, 1) = '[')
) STRICT;

CREATE TABLE speaker (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
  name TEXT NOT NULL,
  aliases TEXT NOT NULL CHECK (substr(aliases, 1, 1) = '['),
  merged_into TEXT REFERENCES speaker (id)
) STRICT;

CREATE TABLE speaker_name (
  folded TEXT NOT NULL,
  speaker TEXT NOT NULL REFERENCES speaker (id),
  PRIMARY KEY (folded, speaker)
) STRICT, WITHOUT ROWID;

CREATE TABLE step (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
  claim TEXT NOT NULL REFERENCES claim (id),
  transition TEXT NOT NULL,
  "from" TEXT NOT NULL,
  "to" TEXT NOT NULL,
  reason TEXT,
  overridden TEXT NOT NULL CHECK (substr(overridden, 1, 1) = '['),
  override_reason TEXT,
  seal TEXT CHECK (length(seal) = 64),
  "by" TEXT NOT NULL REFERENCES person (id),
  at TEXT NOT NULL,
  CHECK (overridden = '[]' OR override_reason IS NOT NULL)
) STRICT;

CREATE TABLE verdict (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
  claim TEXT NOT NULL REFERENCES claim (id),
  scale TEXT NOT NULL REFERENCES scale (id),
  rating TEXT NOT NULL,
  explanation TEXT NOT NULL CHECK (explanation <> ''),
  "by" TEXT NOT NULL REFERENCES person (id),
  at TEXT NOT NULL
) STRICT;

CREATE TRIGGER commit_is_not_changed BEFORE UPDATE ON "commit"
BEGIN SELECT raise(ABORT, 'the log is append-only'); END;

CREATE TRIGGER commit_is_not_deleted BEFORE DELETE ON "commit"
BEGIN SELECT raise(ABORT, 'the log is append-only'); END;

CREATE TRIGGER commit_is_not_replaced BEFORE INSERT ON "commit"
WHEN EXISTS (SELECT 1 FROM "commit" WHERE number = new.number OR id = new.id)
BEGIN SELECT raise(ABORT, 'the log is append-only'); END;

CREATE TRIGGER event_is_not_changed BEFORE UPDATE OF number, "commit", kind, record, version, digest, previous, hash
ON event BEGIN SELECT raise(ABORT, 'the log is append-only'); END;

CREATE TRIGGER event_is_not_deleted BEFORE DELETE ON event
BEGIN SELECT raise(ABORT, 'the log is append-only'); END;

CREATE TRIGGER event_payload_is_not_rewritten BEFORE UPDATE OF payload ON event WHEN new.payload IS NOT NULL
BEGIN SELECT raise(ABORT, 'the log is append-only'); END;

CREATE VIEW current_verdict AS
SELECT * FROM verdict AS v
WHERE number = (SELECT max(number) FROM verdict WHERE claim = v.claim AND is_removed = 0);

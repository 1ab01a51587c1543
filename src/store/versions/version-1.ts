/** The file as it was first. */
export const version1 = `
-- The text of a checklist as it was when an audit of it began.
CREATE TABLE checklist (
  key INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE,            -- SHA-256 of the text, in hex
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE INDEX checklist_by_id ON checklist (id);

-- What the events of an audit come to; rewritten with each of them, as are answer and finding.
CREATE TABLE audit (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  checklist INTEGER NOT NULL REFERENCES checklist (key),
  state TEXT NOT NULL,
  practice INTEGER NOT NULL CHECK (practice IN (0, 1)),
  walk INTEGER NOT NULL,
  auditor TEXT,
  perspective TEXT,
  meets_customers TEXT,
  persona TEXT,
  channel TEXT,
  location TEXT,
  wave TEXT,
  together TEXT,
  started_at TEXT NOT NULL,
  ended_at TEXT,
  because TEXT,
  achieved TEXT,
  well_spent INTEGER,
  verbatim TEXT
) STRICT;

CREATE INDEX audit_by_checklist ON audit (checklist);

-- The truth: what happened, in order, never changed. Each hash covers the one before it, so a change shows.
CREATE TABLE event (
  audit INTEGER NOT NULL REFERENCES audit (key),
  seq INTEGER NOT NULL CHECK (seq > 0),
  uuid TEXT NOT NULL UNIQUE,
  "is" TEXT NOT NULL,
  at TEXT NOT NULL,
  step TEXT,
  payload TEXT NOT NULL CHECK (json_valid(payload)),
  payload_sha256 BLOB NOT NULL CHECK (length(payload_sha256) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (audit, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT raise(ABORT, 'an event is never changed'); END;

CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
BEGIN SELECT raise(ABORT, 'an event is never removed'); END;

CREATE TABLE answer (
  audit INTEGER NOT NULL REFERENCES audit (key),
  step TEXT NOT NULL,
  checklist INTEGER NOT NULL,             -- the audit's, and so is the wave: for the index below
  wave TEXT,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  touchpoint TEXT,
  channel TEXT,
  owner TEXT,
  critical INTEGER NOT NULL CHECK (critical IN (0, 1)),
  drill INTEGER NOT NULL CHECK (drill IN (0, 1)),
  weight REAL NOT NULL,
  result TEXT NOT NULL,
  value TEXT CHECK (value IS NULL OR json_valid(value)), -- SQLite before 3.42 finds NULL invalid
  shown TEXT,
  missed TEXT,                            -- each target that was missed, in words
  measure REAL,
  frustration INTEGER,
  emotions TEXT NOT NULL CHECK (json_valid(emotions)),
  would_give_up INTEGER CHECK (would_give_up IN (0, 1)),
  blind INTEGER NOT NULL CHECK (blind IN (0, 1)),
  active_ms REAL,
  paused_ms REAL,
  ouches INTEGER NOT NULL,
  done_at TEXT,
  answered_at TEXT,
  note TEXT,
  remembered TEXT,
  reason TEXT,
  way_out INTEGER CHECK (way_out IN (0, 1)),
  admitted INTEGER CHECK (admitted IN (0, 1)),
  apologised INTEGER CHECK (apologised IN (0, 1)),
  made_right INTEGER CHECK (made_right IN (0, 1)),
  revision INTEGER NOT NULL,
  counts INTEGER NOT NULL CHECK (counts IN (0, 1)),
  PRIMARY KEY (audit, step)
) STRICT, WITHOUT ROWID;

-- Answers a report over very many audits without touching the table.
CREATE INDEX answer_by_step ON answer (
  checklist, step, wave, counts, result, frustration, measure, would_give_up, active_ms, weight, critical
);

CREATE TABLE finding (
  audit INTEGER NOT NULL REFERENCES audit (key),
  step TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT,
  text TEXT,
  severity INTEGER,
  cause TEXT,
  words TEXT,
  idea TEXT,
  at TEXT NOT NULL,
  counts INTEGER NOT NULL CHECK (counts IN (0, 1)),
  PRIMARY KEY (audit, step, id)
) STRICT, WITHOUT ROWID;

-- Half an answer, as far as it was typed.
CREATE TABLE draft (
  audit INTEGER PRIMARY KEY REFERENCES audit (key),
  draft TEXT NOT NULL CHECK (json_valid(draft))
) STRICT;

-- The files kept as evidence, each once.
CREATE TABLE blob (
  sha256 TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;

-- For people with an SQLite browser: names instead of keys, words instead of codes, seconds instead of milliseconds.
CREATE VIEW audits AS
SELECT
  audit.id AS audit, checklist.id AS checklist, checklist.version, checklist.title, audit.state,
  iif(practice, 'yes', 'no') AS practice, auditor, perspective, meets_customers, walk, persona, channel, location, wave,
  together, started_at, ended_at, achieved, well_spent, verbatim, because,
  (SELECT count(*) FROM answer WHERE answer.audit = audit.key AND counts) AS answered,
  (SELECT count(*) FROM answer WHERE answer.audit = audit.key) AS steps,
  (SELECT count(*) FROM finding WHERE finding.audit = audit.key AND finding.counts) AS findings
FROM audit JOIN checklist ON checklist.key = audit.checklist;

CREATE VIEW answers AS
SELECT
  audit.id AS audit, checklist.id AS checklist, audit.wave, audit.auditor, answer.position, answer.step, answer.title,
  answer.kind, answer.result, answer.shown AS answer, answer.missed, answer.value, answer.measure,
  answer.frustration,
  CASE answer.frustration
    WHEN 1 THEN 'not at all' WHEN 7 THEN 'extremely'
    ELSE CASE WHEN answer.frustration >= 5 THEN 'much' WHEN answer.frustration >= 3 THEN 'some'
      WHEN answer.frustration = 2 THEN 'little' END
  END AS frustrated,
  answer.emotions, iif(would_give_up IS NULL, NULL, iif(would_give_up, 'yes', 'no')) AS would_give_up,
  round(active_ms / 1000.0, 1) AS active_seconds, active_ms, round(paused_ms / 1000.0, 1) AS paused_seconds, paused_ms,
  ouches, done_at, answered_at, note, remembered, reason,
  answer.touchpoint, answer.channel, answer.owner, iif(critical, 'yes', 'no') AS critical, weight,
  iif(drill, 'yes', 'no') AS drill,
  iif(way_out IS NULL, NULL, iif(way_out, 'yes', 'no')) AS way_out,
  iif(admitted IS NULL, NULL, iif(admitted, 'yes', 'no')) AS admitted,
  iif(apologised IS NULL, NULL, iif(apologised, 'yes', 'no')) AS apologised,
  iif(made_right IS NULL, NULL, iif(made_right, 'yes', 'no')) AS made_right,
  iif(blind, 'yes', 'no') AS blind, revision, iif(counts, 'yes', 'no') AS counts
FROM answer JOIN audit ON audit.key = answer.audit JOIN checklist ON checklist.key = audit.checklist;

CREATE VIEW findings AS
SELECT
  audit.id AS audit, checklist.id AS checklist, audit.wave, audit.auditor, finding.step, answer.title, answer.owner,
  finding.id AS finding, finding.kind, finding.severity,
  CASE finding.severity
    WHEN 0 THEN 'no problem' WHEN 1 THEN 'cosmetic' WHEN 2 THEN 'minor' WHEN 3 THEN 'major' WHEN 4 THEN 'catastrophe'
  END AS how_bad,
  finding.text, finding.words, finding.cause, finding.idea, finding.at
FROM finding
JOIN audit ON audit.key = finding.audit JOIN checklist ON checklist.key = audit.checklist
LEFT JOIN answer ON answer.audit = finding.audit AND answer.step = finding.step
WHERE finding.counts;

CREATE VIEW evidence AS
SELECT
  audit.id AS audit, event.step, event.payload ->> 'name' AS name, event.payload ->> 'sha256' AS sha256,
  length(blob.bytes) AS size, event.at
FROM event JOIN audit ON audit.key = event.audit LEFT JOIN blob ON blob.sha256 = event.payload ->> 'sha256'
WHERE event."is" = 'attached' AND NOT EXISTS (
  SELECT 1 FROM event AS undone, json_each(undone.payload, '$.events')
  WHERE undone.audit = event.audit AND undone."is" = 'undone' AND value = event.uuid
);
`

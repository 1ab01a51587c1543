/**
 * What is said of an audit afterwards; whether it counts, beside each answer, finding and piece of evidence; and how bad in the words
 * of the screen.
 */
export const version2 = `
ALTER TABLE audit ADD COLUMN verdict TEXT;          -- accepted or excluded, said afterwards
ALTER TABLE audit ADD COLUMN verdict_reason TEXT;

DROP VIEW audits;
CREATE VIEW audits AS
SELECT
  audit.id AS audit, checklist.id AS checklist, checklist.version, checklist.title, audit.state,
  iif(practice, 'yes', 'no') AS practice, verdict, verdict_reason, auditor, perspective, meets_customers, walk, persona,
  channel, location, wave, together, started_at, ended_at, achieved, well_spent, verbatim, because,
  (SELECT count(*) FROM answer WHERE answer.audit = audit.key AND counts) AS answered,
  (SELECT count(*) FROM answer WHERE answer.audit = audit.key) AS steps,
  (SELECT count(*) FROM finding WHERE finding.audit = audit.key AND finding.counts) AS findings
FROM audit JOIN checklist ON checklist.key = audit.checklist;

DROP VIEW answers;
CREATE VIEW answers AS
SELECT
  audit.id AS audit, checklist.id AS checklist, audit.wave, audit.auditor, audit.state,
  iif(audit.practice, 'yes', 'no') AS practice, audit.verdict, answer.position, answer.step, answer.title,
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

DROP VIEW findings;
CREATE VIEW findings AS
SELECT
  audit.id AS audit, checklist.id AS checklist, audit.wave, audit.auditor, audit.state,
  iif(audit.practice, 'yes', 'no') AS practice, audit.verdict, finding.step, answer.title, answer.owner,
  finding.id AS finding, finding.kind, finding.severity,
  CASE finding.severity
    WHEN 0 THEN 'no problem' WHEN 1 THEN 'small' WHEN 2 THEN 'annoying' WHEN 3 THEN 'I would complain'
    WHEN 4 THEN 'I would leave'
  END AS how_bad,
  finding.text, finding.words, finding.cause, finding.idea, finding.at
FROM finding
JOIN audit ON audit.key = finding.audit JOIN checklist ON checklist.key = audit.checklist
LEFT JOIN answer ON answer.audit = finding.audit AND answer.step = finding.step
WHERE finding.counts;

DROP VIEW evidence;
CREATE VIEW evidence AS
SELECT
  audit.id AS audit, checklist.id AS checklist, audit.wave, audit.auditor, audit.state,
  iif(audit.practice, 'yes', 'no') AS practice, audit.verdict, event.step, answer.title,
  event.payload ->> 'name' AS name, event.payload ->> 'type' AS type, event.payload ->> 'sha256' AS sha256,
  length(blob.bytes) AS size, event.at
FROM event
JOIN audit ON audit.key = event.audit JOIN checklist ON checklist.key = audit.checklist
LEFT JOIN answer ON answer.audit = event.audit AND answer.step = event.step
LEFT JOIN blob ON blob.sha256 = event.payload ->> 'sha256'
WHERE event."is" = 'attached' AND NOT EXISTS (
  SELECT 1 FROM event AS undone, json_each(undone.payload, '$.events')
  WHERE undone.audit = event.audit AND undone."is" = 'undone' AND value = event.uuid
);
`

/** Of the audit, in each view but that of audits, so that one of them is all that is needed. */
const ofAudit = `
  audit.id AS audit, checklist.id AS checklist, checklist.version, checklist.title AS checklist_title, audit.wave,
  audit.auditor, audit.perspective, audit.meets_customers, audit.walk, audit.persona, audit.location, audit.together,
  audit.started_at, audit.state, iif(audit.practice, 'yes', 'no') AS practice, audit.verdict`

/** Of the step. */
const ofStep = `
  answer.touchpoint, answer.channel, answer.owner, iif(answer.critical, 'yes', 'no') AS critical,
  iif(answer.drill, 'yes', 'no') AS drill`

/** Whether it stands in reports; `hidden` is that of the step. */
const counted = (hidden: string) =>
  `iif(audit.practice OR audit.state = 'abandoned' OR audit.verdict IS 'excluded' OR ${hidden}, 'no', 'yes') AS counted`

const yesOrNo = (column: string) => `iif(${column} IS NULL, NULL, iif(${column}, 'yes', 'no')) AS ${column}`

/**
 * Which steps the answers lead past: a step that was not reached is another thing. The views say all that an analyst needs, by the same
 * names. Files attached are found without a look at every event.
 */
export const version3 = `
ALTER TABLE answer ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1));

-- As far as the rows of before tell: what is not answered in an audit that is finished was not to be.
UPDATE answer SET hidden = 1 WHERE NOT counts AND (
  result NOT IN ('waiting', 'not-reached')
  OR result = 'not-reached' AND audit IN (SELECT key FROM audit WHERE state = 'finished')
);

CREATE INDEX event_attached ON event (audit) WHERE "is" = 'attached';
CREATE INDEX event_undone ON event (audit) WHERE "is" = 'undone';

DROP VIEW audits;
CREATE VIEW audits AS
SELECT
  ${ofAudit.trim()}, audit.verdict_reason, ${counted('0')}, audit.channel, audit.ended_at, audit.because,
  audit.achieved, audit.well_spent, audit.verbatim,
  (SELECT count(*) FROM answer WHERE answer.audit = audit.key AND counts) AS answered,
  (SELECT count(*) FROM answer WHERE answer.audit = audit.key) AS steps,
  (SELECT count(*) FROM finding WHERE finding.audit = audit.key AND finding.counts) AS findings
FROM audit JOIN checklist ON checklist.key = audit.checklist;

DROP VIEW answers;
CREATE VIEW answers AS
SELECT
  ${ofAudit.trim()}, ${counted('answer.hidden')},
  answer.position, answer.step, answer.title AS step_title, answer.kind AS ask, ${ofStep.trim()}, answer.weight,
  answer.result, answer.shown AS answer, answer.missed, answer.value, answer.measure, answer.frustration,
  CASE answer.frustration
    WHEN 1 THEN 'not at all' WHEN 7 THEN 'extremely'
    ELSE CASE WHEN answer.frustration >= 5 THEN 'much' WHEN answer.frustration >= 3 THEN 'some'
      WHEN answer.frustration = 2 THEN 'little' END
  END AS frustrated,
  CASE answer.emotions WHEN '[]' THEN NULL
    ELSE (SELECT group_concat(value, '; ') FROM json_each(answer.emotions))
  END AS emotions,
  ${yesOrNo('would_give_up')}, answer.active_ms / 1000.0 AS active_seconds, answer.paused_ms / 1000.0 AS paused_seconds,
  answer.ouches, answer.done_at, answer.answered_at, answer.note, answer.remembered, answer.reason,
  ${['way_out', 'admitted', 'apologised', 'made_right'].map(yesOrNo).join(', ')},
  iif(answer.blind, 'yes', 'no') AS blind, answer.revision, iif(answer.hidden, 'yes', 'no') AS hidden
FROM answer JOIN audit ON audit.key = answer.audit JOIN checklist ON checklist.key = audit.checklist;

DROP VIEW findings;
CREATE VIEW findings AS
SELECT
  ${ofAudit.trim()}, ${counted('NOT finding.counts')},
  answer.position, finding.step, answer.title AS step_title, ${ofStep.trim()},
  finding.id AS finding, finding.kind, finding.severity,
  CASE finding.severity
    WHEN 0 THEN 'no problem' WHEN 1 THEN 'small' WHEN 2 THEN 'annoying' WHEN 3 THEN 'I would complain'
    WHEN 4 THEN 'I would leave'
  END AS how_bad,
  finding.text, finding.words, finding.cause, finding.idea, finding.at,
  iif(finding.counts, 'no', 'yes') AS hidden
FROM finding
JOIN audit ON audit.key = finding.audit JOIN checklist ON checklist.key = audit.checklist
LEFT JOIN answer ON answer.audit = finding.audit AND answer.step = finding.step;

DROP VIEW evidence;
CREATE VIEW evidence AS
SELECT
  ${ofAudit.trim()}, ${counted('coalesce(answer.hidden, 0)')},
  answer.position, event.step, answer.title AS step_title, ${ofStep.trim()},
  event.payload ->> 'name' AS name, event.payload ->> 'type' AS type, event.payload ->> 'sha256' AS sha256,
  event.payload ->> 'size' AS size, event.at, iif(coalesce(answer.hidden, 0), 'yes', 'no') AS hidden
FROM event INDEXED BY event_attached
JOIN audit ON audit.key = event.audit JOIN checklist ON checklist.key = audit.checklist
LEFT JOIN answer ON answer.audit = event.audit AND answer.step = event.step
WHERE event."is" = 'attached' AND NOT EXISTS (
  SELECT 1 FROM event AS undone INDEXED BY event_undone, json_each(undone.payload, '$.events')
  WHERE undone.audit = event.audit AND undone."is" = 'undone' AND value = event.uuid
);
`

import type { View } from './store.ts'

/** What is kept of an audit beside its id and its checklist: the columns of `audit` that a record fills. */
export const auditColumns = [
  'state',
  'practice',
  'walk',
  'auditor',
  'perspective',
  'meets_customers',
  'persona',
  'channel',
  'location',
  'wave',
  'together',
  'started_at',
  'ended_at',
  'because',
  'achieved',
  'well_spent',
  'verbatim',
  'verdict',
  'verdict_reason',
] as const

export const answerColumns = [
  'checklist',
  'wave',
  'position',
  'title',
  'kind',
  'touchpoint',
  'channel',
  'owner',
  'critical',
  'drill',
  'weight',
  'result',
  'value',
  'shown',
  'missed',
  'measure',
  'frustration',
  'emotions',
  'would_give_up',
  'blind',
  'active_ms',
  'paused_ms',
  'ouches',
  'done_at',
  'answered_at',
  'note',
  'remembered',
  'reason',
  'way_out',
  'admitted',
  'apologised',
  'made_right',
  'revision',
  'counts',
  'hidden',
] as const

export const findingColumns = ['kind', 'text', 'severity', 'cause', 'words', 'idea', 'at', 'counts'] as const

/** What is read of an answer for reports, in this order: not what the checklist says of its step. */
const storedColumns = [
  'position',
  'step',
  'result',
  'value',
  'shown',
  'missed',
  'measure',
  'frustration',
  'emotions',
  'would_give_up',
  'blind',
  'active_ms',
  'paused_ms',
  'ouches',
  'done_at',
  'answered_at',
  'note',
  'remembered',
  'reason',
  'way_out',
  'admitted',
  'apologised',
  'made_right',
  'revision',
  'counts',
  'hidden',
] as const

/** Of some hundred audits at once, whose keys are a list in JSON. */
const amongKeys = 'IN (SELECT value FROM json_each(?))'

/** The audits that a report is made of: their columns alone say so. */
const auditCounts = `audit.practice = 0 AND audit.state <> 'abandoned' AND audit.verdict IS NOT 'excluded'`

/** The answers to a checklist that count, in this order: found by their index, without their table. */
const answersThatCount = `
  checklist CROSS JOIN answer INDEXED BY answer_by_step ON answer.checklist = checklist.key
  CROSS JOIN audit ON audit.key = answer.audit AND ${auditCounts}`

/** All SQL that the store runs on its tables. */
export const statements = {
  addChecklist: `
    INSERT INTO checklist (digest, id, version, title, text) VALUES (:digest, :id, :version, :title, :text)
    ON CONFLICT (digest) DO NOTHING`,
  checklistKey: 'SELECT key FROM checklist WHERE digest = ?',

  findAudit: 'SELECT key, checklist FROM audit WHERE id = ?',
  checklist: 'SELECT digest, text FROM checklist WHERE key = ?',
  addAudit: `
    INSERT INTO audit (id, checklist, ${auditColumns.join(', ')})
    VALUES (:id, :checklist, ${auditColumns.map((name) => `:${name}`).join(', ')})`,
  changeAudit: `
    UPDATE audit SET ${auditColumns.map((name) => `${name} = :${name}`).join(', ')} WHERE key = :audit`,

  lastEvent: 'SELECT seq, hash FROM event WHERE audit = ? ORDER BY seq DESC LIMIT 1',
  addEvent: `
    INSERT INTO event (audit, seq, uuid, "is", at, step, payload, payload_sha256, hash)
    VALUES (:audit, :seq, :uuid, :is, :at, :step, :payload, :payload_sha256, :hash)`,
  events: 'SELECT seq, uuid, "is", at, step, payload FROM event WHERE audit = ? ORDER BY seq',

  putAnswer: putChanged('answer', ['audit', 'step'], answerColumns),
  dropAnswers: 'DELETE FROM answer WHERE audit = :audit AND step NOT IN (SELECT value FROM json_each(:steps))',
  putFinding: putChanged('finding', ['audit', 'step', 'id'], findingColumns),
  dropFindings: `
    DELETE FROM finding
    WHERE audit = :audit AND (step, id) NOT IN (SELECT value ->> 0, value ->> 1 FROM json_each(:findings))`,

  putDraft: `
    INSERT INTO draft (audit, draft) VALUES (?, ?) ON CONFLICT (audit) DO UPDATE SET draft = excluded.draft`,
  dropDraft: 'DELETE FROM draft WHERE audit = ?',
  draft: 'SELECT draft FROM draft WHERE audit = ?',

  listAudits: `
    SELECT
      audit.id, checklist.id AS checklist, checklist.digest, checklist.title, checklist.version,
      ${auditColumns.map((name) => `audit.${name}`).join(', ')},
      (SELECT count(*) FROM answer WHERE answer.audit = audit.key AND counts) AS answered,
      (SELECT count(*) FROM answer WHERE answer.audit = audit.key) AS steps,
      (SELECT count(*) FROM finding WHERE finding.audit = audit.key AND finding.counts) AS findings,
      (SELECT at FROM event WHERE event.audit = audit.key ORDER BY seq DESC LIMIT 1) AS changed_at
    FROM audit JOIN checklist ON checklist.key = audit.checklist
    WHERE (:checklist IS NULL OR checklist.id = :checklist)
      AND (:states IS NULL OR audit.state IN (SELECT value FROM json_each(:states)))
    ORDER BY julianday(audit.started_at) DESC, audit.key DESC`,

  checklistNames: 'SELECT key, id, digest, title, version FROM checklist',
  heads: `SELECT id, ${auditColumns.join(', ')}, checklist FROM audit`,
  auditKeys: 'SELECT id, key FROM audit WHERE id IN (SELECT value FROM json_each(?))',
  sources: 'SELECT digest, text FROM checklist',
  answersOf: `SELECT audit, ${storedColumns.join(', ')} FROM answer WHERE audit ${amongKeys}`,
  findingsOf: `SELECT audit, id, step, ${findingColumns.join(', ')} FROM finding WHERE audit ${amongKeys}`,
  evidenceOf: `
    SELECT
      event.audit, event.step, event.payload ->> 'sha256' AS sha256, event.payload ->> 'name' AS name,
      event.payload ->> 'size' AS size, event.payload ->> 'type' AS type, event.at,
      coalesce(answer.hidden, 0) = 0 AS counts
    FROM event INDEXED BY event_attached LEFT JOIN answer ON answer.audit = event.audit AND answer.step = event.step
    WHERE event.audit ${amongKeys} AND event."is" = 'attached' AND NOT EXISTS (
      SELECT 1 FROM event AS undone INDEXED BY event_undone, json_each(undone.payload, '$.events')
      WHERE undone.audit = event.audit AND undone."is" = 'undone' AND value = event.uuid)
    ORDER BY event.audit, event.seq`,

  countAudits: `
    SELECT count(*) AS audits FROM audit JOIN checklist ON checklist.key = audit.checklist
    WHERE checklist.id = ? AND ${auditCounts}`,
  newestWalked: `
    SELECT audit.id AS audit, checklist.key FROM audit JOIN checklist ON checklist.key = audit.checklist
    WHERE checklist.id = ? AND ${auditCounts}
    ORDER BY checklist.version DESC, julianday(audit.started_at) DESC, audit.key DESC LIMIT 1`,
  countAnswers: `
    SELECT answer.step AS name, count(*) AS answers FROM ${answersThatCount}
    WHERE checklist.id = ? AND answer.counts = 1 GROUP BY answer.step`,
  countPicked: `
    SELECT iif(json_type(answer.value) = 'object', named.key, named.value) AS name, count(*) AS answers
    FROM ${answersThatCount} CROSS JOIN json_each(answer.value) AS named
    WHERE checklist.id = ? AND answer.step = ? AND answer.counts = 1
      AND (json_type(answer.value) = 'object' OR named.type = 'text')
    GROUP BY name`,

  addBlob: 'INSERT INTO blob (sha256, bytes) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING',
  blob: 'SELECT bytes FROM blob WHERE sha256 = ?',
} as const

/** Inserts or updates a row; one that is as it was is not written again, so that an answer costs the pages of one answer. */
function putChanged(table: string, keys: readonly string[], columns: readonly string[]): string {
  const all = [...keys, ...columns]
  return `
    INSERT INTO ${table} (${all.join(', ')}) VALUES (${all.map((name) => `:${name}`).join(', ')})
    ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${columns.map((name) => `${name} = excluded.${name}`).join(', ')}
    WHERE (${columns.map((name) => `${table}.${name}`).join(', ')})
      IS NOT (${columns.map((name) => `excluded.${name}`).join(', ')})`
}

const orders: Readonly<Record<View, string>> = {
  audits: '',
  answers: ' ORDER BY position',
  findings: ' ORDER BY position, CAST(finding AS INTEGER)',
  evidence: ' ORDER BY position, at',
}

/** Columns of a view, of one audit. */
export function viewing(view: View, columns: readonly string[]): string {
  const names = columns.map((name) => `"${name.replaceAll('"', '""')}"`)
  return `SELECT ${names.join(', ')} FROM ${view} WHERE audit = ?${orders[view]}`
}

-- What a report over all audits comes to, as far as SQL alone can say it: what `report --format json` is measured against.
-- Read-only, with the sqlite3 shell, from the tables as they are.
.mode list

CREATE TEMP TABLE counted AS
SELECT key, checklist, wave, auditor, perspective, persona, meets_customers, state, achieved, well_spent, verbatim, walk, together
FROM audit WHERE practice = 0 AND state <> 'abandoned' AND verdict IS NOT 'excluded';
CREATE UNIQUE INDEX temp.counted_by_key ON counted (key);

-- How many audits, and how many were left out.
SELECT practice, state, verdict, count(*) FROM audit GROUP BY practice, state, verdict;

-- Achieved, and time well spent: all, by wave, by auditor, by perspective, by persona, by checklist.
SELECT achieved, count(*) FROM counted GROUP BY achieved;
SELECT well_spent, count(*) FROM counted GROUP BY well_spent;
SELECT wave, achieved, count(*), avg(well_spent) FROM counted GROUP BY wave, achieved;
SELECT auditor, achieved, count(*), avg(well_spent) FROM counted GROUP BY auditor, achieved;
SELECT perspective, achieved, count(*) FROM counted GROUP BY perspective, achieved;
SELECT persona, achieved, count(*) FROM counted GROUP BY persona, achieved;
SELECT checklist, achieved, count(*) FROM counted GROUP BY checklist, achieved;

-- Each step: results, the histogram of the rating, how many would have given up.
SELECT checklist, step, result, count(*)
FROM answer WHERE audit IN (SELECT key FROM counted) AND NOT hidden GROUP BY checklist, step, result;
SELECT checklist, step, frustration, count(*)
FROM answer WHERE audit IN (SELECT key FROM counted) AND counts GROUP BY checklist, step, frustration;
SELECT checklist, step, sum(would_give_up), count(would_give_up), sum(blind), sum(revision > 1), sum(ouches)
FROM answer WHERE audit IN (SELECT key FROM counted) AND counts GROUP BY checklist, step;

-- Each step by wave, by perspective, by persona, by how often they meet customers; and each auditor.
SELECT answer.checklist, step, counted.wave, result, count(*), avg(frustration)
FROM answer JOIN counted ON counted.key = answer.audit WHERE counts GROUP BY 1, 2, 3, 4;
SELECT answer.checklist, step, perspective, count(*), avg(frustration), avg(frustration * frustration)
FROM answer JOIN counted ON counted.key = answer.audit WHERE counts GROUP BY 1, 2, 3;
SELECT answer.checklist, persona, count(*), avg(frustration)
FROM answer JOIN counted ON counted.key = answer.audit WHERE counts GROUP BY 1, 2;
SELECT answer.checklist, step, auditor, count(*), avg(frustration)
FROM answer JOIN counted ON counted.key = answer.audit WHERE counts GROUP BY 1, 2, 3;

-- Times: mean and quartiles of each step.
WITH ranked AS (
  SELECT checklist, step, active_ms,
    row_number() OVER (PARTITION BY checklist, step ORDER BY active_ms) AS place,
    count(*) OVER (PARTITION BY checklist, step) AS n
  FROM answer WHERE audit IN (SELECT key FROM counted) AND counts AND active_ms IS NOT NULL
)
SELECT checklist, step, n, avg(active_ms), min(active_ms), max(active_ms),
  max(iif(place = (n + 3) / 4, active_ms, NULL)), max(iif(place = (n + 1) / 2, active_ms, NULL)),
  max(iif(place = (3 * n + 3) / 4, active_ms, NULL))
FROM ranked GROUP BY checklist, step;

-- The delay between doing and recording, and its median.
WITH delays AS (
  SELECT (julianday(answered_at) - julianday(done_at)) * 86400 AS seconds
  FROM answer WHERE audit IN (SELECT key FROM counted) AND counts AND done_at IS NOT NULL
), ranked AS (SELECT seconds, row_number() OVER (ORDER BY seconds) AS place, count(*) OVER () AS n FROM delays)
SELECT n, avg(seconds), max(iif(place = (n + 1) / 2, seconds, NULL)) FROM ranked;

-- The score of each audit, how far it came, its peak, end and mean; then of each checklist.
CREATE TEMP TABLE scored AS
SELECT audit, answer.checklist,
  sum(iif(drill, 0, CASE result WHEN 'passed' THEN weight ELSE 0 END)) AS earned,
  sum(iif(drill, 0, CASE WHEN result IN ('passed', 'failed', 'blocked') THEN weight ELSE 0 END)) AS possible,
  sum(counts) AS reached, count(*) AS steps, sum(critical AND result = 'failed') AS failed_critical,
  max(frustration) AS peak, avg(frustration) AS mean, sum(active_ms) AS active, sum(paused_ms) AS paused
FROM answer JOIN counted ON counted.key = answer.audit WHERE NOT hidden GROUP BY audit;
SELECT checklist, count(*), avg(earned / nullif(possible, 0)), sum(reached), sum(failed_critical > 0), avg(peak), avg(mean), avg(active), avg(paused)
FROM scored GROUP BY checklist;
WITH ranked AS (
  SELECT checklist, active, row_number() OVER (PARTITION BY checklist ORDER BY active) AS place,
    count(*) OVER (PARTITION BY checklist) AS n FROM scored
)
SELECT checklist, n, max(iif(place = (n + 3) / 4, active, NULL)), max(iif(place = (n + 1) / 2, active, NULL)),
  max(iif(place = (3 * n + 3) / 4, active, NULL)) FROM ranked GROUP BY checklist;
SELECT counted.wave, scored.checklist, avg(earned / nullif(possible, 0)), count(*)
FROM scored JOIN counted ON counted.key = scored.audit GROUP BY 1, 2;
SELECT auditor, avg(earned / nullif(possible, 0)), avg(mean), count(*)
FROM scored JOIN counted ON counted.key = scored.audit GROUP BY 1;
SELECT answer.checklist, avg(frustration) FROM answer JOIN (
  SELECT audit, max(position) AS position FROM answer WHERE counts AND frustration IS NOT NULL GROUP BY audit
) AS last ON last.audit = answer.audit AND last.position = answer.position
WHERE answer.audit IN (SELECT key FROM counted) GROUP BY 1;

-- Waits: how many arrived after how many days, how many are still open.
SELECT checklist, step, result, measure, count(*)
FROM answer WHERE kind = 'wait' AND audit IN (SELECT key FROM counted) AND NOT hidden GROUP BY 1, 2, 3, 4;

-- What was pressed while it happened: contacts, transfers, repeats.
SELECT answer.checklist, step, mark.key, count(*), sum(json_array_length(mark.value))
FROM answer, json_each(answer.value) AS mark
WHERE kind = 'timeline' AND audit IN (SELECT key FROM counted) AND counts GROUP BY 1, 2, 3;

-- What was picked, and emotions.
SELECT checklist, step, value, count(*) FROM answer
WHERE kind IN ('choice', 'yes-no', 'verdict') AND audit IN (SELECT key FROM counted) AND counts GROUP BY 1, 2, 3;
SELECT checklist, step, felt.value, count(*) FROM answer, json_each(answer.emotions) AS felt
WHERE answer.emotions <> '[]' AND audit IN (SELECT key FROM counted) AND counts GROUP BY 1, 2, 3;

-- Drills.
SELECT checklist, step, count(*), sum(way_out), sum(admitted), sum(apologised), sum(made_right)
FROM answer WHERE drill AND audit IN (SELECT key FROM counted) AND counts GROUP BY 1, 2;

-- Findings by cause and severity, by step and owner, by wave; audits for each cause; what came back.
SELECT cause, severity, count(*) FROM finding WHERE counts AND audit IN (SELECT key FROM counted) GROUP BY 1, 2;
SELECT cause, count(DISTINCT audit) FROM finding WHERE counts AND audit IN (SELECT key FROM counted) GROUP BY 1;
SELECT counted.checklist, finding.step, kind, severity, count(*), count(DISTINCT auditor), count(DISTINCT wave)
FROM finding JOIN counted ON counted.key = finding.audit WHERE counts GROUP BY 1, 2, 3, 4;
SELECT answer.owner, finding.severity, count(*) FROM finding JOIN answer USING (audit, step)
WHERE finding.counts AND audit IN (SELECT key FROM counted) GROUP BY 1, 2;
SELECT wave, cause, count(*) FROM finding JOIN counted ON counted.key = finding.audit WHERE counts GROUP BY 1, 2;

-- What was worth remembering, and the words that were said: all of them, as a report has to read them.
SELECT step, count(*), max(length(remembered)) FROM answer
WHERE remembered IS NOT NULL AND audit IN (SELECT key FROM counted) GROUP BY 1;
SELECT count(*), sum(length(note)) FROM answer WHERE note IS NOT NULL AND audit IN (SELECT key FROM counted);
SELECT count(*), sum(length(text)) FROM finding WHERE audit IN (SELECT key FROM counted);

-- Walked together: the spread of what was rated of the same event.
SELECT together, step, count(*), max(frustration) - min(frustration)
FROM answer JOIN counted ON counted.key = answer.audit WHERE counts AND together IS NOT NULL
GROUP BY 1, 2 HAVING count(*) > 1;

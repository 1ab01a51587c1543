import { latest, type Migration, migrations } from '../../src/store/schema.ts'

/** What a second version might be: a table, a column, and work that takes a while. */
export const twoVersions: readonly Migration[] = [
  ...migrations,
  {
    to: latest(migrations) + 1,
    sql: `
      ALTER TABLE audit ADD COLUMN mood TEXT;
      CREATE TABLE thought (key INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
      WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 20000)
      INSERT INTO thought (text) SELECT printf('thought %d', n) FROM n;
      UPDATE audit SET mood = 'good';`,
  },
]

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ReadAnswers } from '../../src/answers/read-answers.ts'
import { answersFrom } from '../../src/answers/read-answers.ts'
import { scriptedPrompter } from '../../src/answers/scripted-prompter.ts'
import type { Checklist } from '../../src/checklist/checklist.ts'
import { parseChecklist } from '../../src/checklist/parse.ts'
import { takeNamed } from '../../src/evidence/take.ts'
import { Failure } from '../../src/failure.ts'
import { conduct, stamp } from '../../src/interview/conduct.ts'
import { open } from '../../src/interview/interview.ts'
import { type AuditRecord, toRecord } from '../../src/session/record.ts'
import { replay, type Session } from '../../src/session/session.ts'

/** A checklist that firsthand brings along. */
export function builtIn(id: string): Checklist {
  const read = parseChecklist(readFileSync(new URL(`../../checklists/${id}.yaml`, import.meta.url)), `${id}.yaml`)
  if ('checklist' in read) return read.checklist
  throw new Error(`${id} can’t be read`)
}

export interface Scripted {
  readonly session: Session
  readonly record: AuditRecord
  /** `3:5 What is wrong.`, in the order of the file. */
  readonly problems: readonly string[]
}

/** An audit that comes with the tests, by the name of its file in `test/walks`. */
export interface Walk {
  readonly name: string
  /** Of the checklist that is walked. */
  readonly id: string
}

const walksFolder = new URL('../walks/', import.meta.url)

/** Every walk, in the order of the names. */
export const walks: readonly Walk[] = readdirSync(walksFolder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, id: name.replace(/-\d+\.yaml$/, '') }))

/** What a walk comes to, with the files that it names. */
export function walked({ name, id }: Walk): Promise<Scripted> {
  return answered(builtIn(id), readFileSync(new URL(name, walksFolder), 'utf8'), fileURLToPath(walksFolder))
}

/**
 * An audit of a checklist, answered from a text in memory; the interview is the one that `run --answers` conducts.
 *
 * @param folder below which the files stand that it names; without one there are none.
 */
export async function answered(checklist: Checklist, text: string, folder?: string): Promise<Scripted> {
  const read = answersFrom(new TextEncoder().encode(text), 'answers.yaml')
  const { auditor = '', perspective = 'employee', persona = checklist.personas[0]?.name } = read.answers
  let count = 0
  const newId = () => `00000000-0000-7000-8000-${String(++count).padStart(12, '0')}`
  const clock = () => ({ wall: `2026-12-01T09:00:00.${String(count % 1000).padStart(3, '0')}+01:00`, mono: count })
  const introduction = { auditor, perspective, meetsCustomers: read.answers['meets-customers'] ?? 'unknown' } as const
  const began = { is: 'began', checklist: checklist.id, version: 1, digest: 'd', practice: false, walk: 1 } as const
  const first = stamp({ ...began, ...introduction, ...(persona && { persona }) }, undefined, clock().wall, newId)
  const prompter = scriptedPrompter(read.answers, checklist)
  const store = { append: async () => 0, draft: async () => {} }
  const { session } = await conduct('a', 1, open(replay(checklist, [first]), clock()), {
    prompter,
    store,
    clock,
    newId,
    takeFile: async (path) => {
      if (folder === undefined) return { refused: 'There are no files here.' }
      const taken = await takeNamed(path, folder)
      return 'refused' in taken ? taken : taken.file
    },
  })
  return { session, record: toRecord(session), problems: located(read, prompter.complaints()) }
}

function located(read: ReadAnswers, complaints: readonly { path: readonly (string | number)[]; message: string }[]) {
  return complaints
    .map(({ path, message }) => read.problemAt(path, message))
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
    .map(({ line, column, message }) => `${line}:${column} ${message}`)
}

/** What a text that is no answers file is refused with: `answers.yaml:3:5 What is wrong.` */
export function refusals(bytes: Uint8Array | string): readonly string[] {
  try {
    answersFrom(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, 'answers.yaml')
    return []
  } catch (error) {
    if (error instanceof Failure && error.exit === 'usage') return error.details
    throw error
  }
}

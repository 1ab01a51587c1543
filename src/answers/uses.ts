import type { AnswersFile } from './answers.ts'

/** What of an answers file has been said, step by step, and what is left to say. */
export function usesOf({ answers }: AnswersFile) {
  const used = new Map<string, Set<string>>()
  const isUsed = (step: string, key: string) => used.get(step)?.has(key) ?? false
  return {
    isUsed,
    use(step: string, key: string): void {
      used.set(step, (used.get(step) ?? new Set()).add(key))
    },
    /** Whether anything of a step has been said. */
    isNamed: (step: string) => used.has(step),
    /** How many files of a step were named; they are named in order. */
    filesNamed: (step: string) =>
      answers[step]?.evidence?.filter((_, index) => isUsed(step, `evidence.${index}`)).length ?? 0,
    /** Notes, findings, files and what is worth remembering are offered, not asked: a person presses a key for them, and so does a script. */
    left(step: string): 'note' | 'remember' | 'finding' | 'evidence' | undefined {
      const { note, remember, findings = [], evidence = [] } = answers[step] ?? {}
      if (note !== undefined && !isUsed(step, 'note')) return 'note'
      if (remember !== undefined && !isUsed(step, 'remember')) return 'remember'
      if (findings.some((_, index) => !isUsed(step, `finding.${index}`))) return 'finding'
      return evidence.some((_, index) => !isUsed(step, `evidence.${index}`)) ? 'evidence' : undefined
    },
  }
}

import type { Checklist, Step } from '../checklist/checklist.ts'
import { emotions } from '../interview/step-parts.ts'
import type { Json } from '../json.ts'
import { kindNamed } from '../kinds/index.ts'
import type { Input, Place, Prompt, Prompter, Reply } from '../prompt.ts'
import type { AnswersFile, GivenAnswer } from './answers.ts'
import { asideKey, asideResults, type Complaint, dependants, strangePersona, unaskedMessage } from './complaints.ts'
import { atEnds } from './ends.ts'
import { usesOf } from './uses.ts'

/** A prompter that answers from a file, and what it could not answer. */
export interface ScriptedPrompter extends Prompter {
  complaints(): readonly Complaint[]
}

/**
 * The scripted skin: the same interview, answered from a file. It never stops at the first mistake: where an answer is
 * missing or refused it complains, sets the step aside and goes on, so that all mistakes are told at once.
 */
export function scriptedPrompter(file: AnswersFile, checklist: Checklist): ScriptedPrompter {
  const complaints: Complaint[] = []
  const { use, isUsed, isNamed, filesNamed, left } = usesOf(file)
  const leftover = (step: string) => (broken.has(step) ? undefined : left(step))
  /** Steps with an answer that can't be used; they are set aside. */
  const broken = new Set<string>()
  /** Steps with something missing, for which the script went on with a guess. */
  const guessed = new Set<string>()
  const details = new Map<string, Set<string>>()
  let lastStep = ''

  function complain(path: readonly (string | number)[], message: string): void {
    complaints.push({ path, message })
  }

  /** Nobody can say whether the step belongs to the audit, because an answer before it can't be used. */
  function isInDoubt(step: string): boolean {
    return !broken.has(step) && dependants(new Set([...broken, ...guessed]), checklist).has(step)
  }

  /** A value that must be there: complained about once, and the step set aside. */
  function needed<T>(step: string, key: keyof GivenAnswer, value: T | undefined, otherwise: T, message: string): T {
    use(step, key)
    if (value === undefined) {
      complain(['answers', step], message)
      guessed.add(step)
    }
    return value ?? otherwise
  }

  function answerAt(prompt: Prompt): Reply {
    const { place } = prompt
    if (place.step !== lastStep && leftover(lastStep)) return { verb: 'back' }
    if (place.step === '') return { input: atEnds(place.part, file, checklist, complain) }
    lastStep = place.step
    const step = checklist.steps.find((each) => each.id === place.step)
    if (!step) throw new Error(`no step ${place.step}`)
    if (prompt.error !== undefined && place.part === 'evidence') {
      // It is of no consequence for the rest of the step.
      complain(['answers', step.id, 'evidence', filesNamed(step.id) - 1], prompt.error)
      return { verb: 'back' }
    }
    if (prompt.error !== undefined && !broken.has(step.id)) {
      broken.add(step.id)
      complain(refusedAt(place), prompt.error)
    }
    if (prompt.answered) {
      const verb = leftover(step.id)
      return verb ? { verb } : { verb: 'forward' }
    }
    return atStep(step, prompt)
  }

  function refusedAt({ step, part }: Place): readonly (string | number)[] {
    const key = part === 'earlier' ? 'at' : file.answers[step]?.value === undefined ? 'result' : 'value'
    return file.answers[step]?.[key as keyof GivenAnswer] === undefined ? ['answers', step] : ['answers', step, key]
  }

  function atStep(step: Step, prompt: Prompt): Reply {
    const { place } = prompt
    const given = file.answers[step.id]
    const [name, , key = ''] = place.part.split('.')
    if (place.part === 'set-aside') return { input: setAside(step.id) }
    if (broken.has(step.id)) return prompt.verbs.includes('set-aside') ? { verb: 'set-aside' } : { verb: 'back' }
    if (!given) {
      if (!isInDoubt(step.id))
        complain(['answers'], `The step \`${step.id}\` was reached and should have been answered.`)
      broken.add(step.id)
      return { verb: 'set-aside' }
    }
    if (asideKey(given) && prompt.verbs.includes('set-aside')) return { verb: 'set-aside' }
    switch (name) {
      case 'do':
        if (given.at !== undefined && !isUsed(step.id, 'at') && prompt.verbs.includes('earlier'))
          return { verb: 'earlier' }
        if (!kindNamed(step.ask.kind).live) return { input: { is: 'live', marks: [], activeMs: 0, pausedMs: 0 } }
        return valueAt(step, given)
      case 'earlier':
        use(step.id, 'at')
        return line(given.at)
      case 'value':
      case 'answer':
        return valueAt(step, given)
      case 'frustration':
        return pick(
          needed(step.id, 'frustration', given.frustration, 1, `\`${step.id}\` needs \`frustration\`, 1 to 7.`),
        )
      case 'judgement':
        return pick(
          needed(
            step.id,
            'result',
            given.result,
            'passed',
            `\`${step.id}\` needs \`result\`, passed or failed: was it as great as it says?`,
          ) === 'passed'
            ? 'yes'
            : 'no',
        )
      case 'give-up':
        use(step.id, 'would-give-up')
        return pick(given['would-give-up'] ?? 'no')
      case 'emotions':
        return felt(step.id, given)
      case 'note':
        use(step.id, 'note')
        return line(given.note)
      case 'remember':
        use(step.id, 'remember')
        return line(given.remember)
      case 'evidence':
        return attached(step.id, given)
      case 'what':
      case 'how-bad':
        return found(step.id, given, place.part === 'what' ? 'what' : 'severity')
      case 'finding':
        return key === '' ? pick('new') : found(step.id, given, key)
      default:
        return recovered(step.id, given, place.part)
    }
  }

  function valueAt(step: Step, given: GivenAnswer): Reply {
    const isVerdict = step.ask.kind === 'verdict'
    const key = isVerdict && given.value === undefined ? 'result' : 'value'
    use(step.id, key)
    const value =
      key === 'result' ? given.result && (given.result === 'passed' ? 'yes' : 'no') : (given.value as Json | undefined)
    const fail = (path: readonly string[], message: string): Reply => {
      broken.add(step.id)
      complain(path, message)
      return { verb: 'set-aside' }
    }
    if (value === undefined)
      return fail(
        ['answers', step.id],
        `\`${step.id}\` needs ${isVerdict ? '`result`, passed or failed' : 'a `value`'}.`,
      )
    const input = kindNamed(step.ask.kind).input(value, step.ask.spec)
    return 'refused' in input ? fail(['answers', step.id, key], input.refused) : { input }
  }

  function setAside(step: string): Input {
    const given = file.answers[step]
    const key = given && !broken.has(step) ? asideKey(given) : undefined
    if (key) use(step, key)
    return { is: 'pick', ids: [key ? asideResults[key] : 'skipped'], text: (key && given?.[key]) || '-' }
  }

  function felt(step: string, given: GivenAnswer): Reply {
    use(step, 'emotions')
    for (const [index, emotion] of (given.emotions ?? []).entries()) {
      if (!(emotions as readonly string[]).includes(emotion))
        complain(['answers', step, 'emotions', index], `The words for emotions are ${emotions.join(', ')}.`)
    }
    return { input: { is: 'pick', ids: given.emotions ?? [] } }
  }

  /** The finding in hand: the first problem where a bad step asks what happened, else the first that was not told yet. */
  function found(step: string, given: GivenAnswer, key: string): Reply {
    const findings = given.findings ?? []
    const open = findings.findIndex(
      (_, index) => isUsed(step, `finding.${index}`) && !isUsed(step, `finding.${index}.done`),
    )
    const isNew = key === 'what' || key === 'text'
    const fresh = findings.findIndex(
      (each, index) => !isUsed(step, `finding.${index}`) && (key === 'text' || (each.kind ?? 'problem') === 'problem'),
    )
    const index = isNew ? fresh : open
    const finding = findings[index]
    if (!finding) {
      if (isNew)
        complain(
          ['answers', step],
          `\`${step}\` failed or hurt, so it needs a problem: \`findings: [{ severity: 2, text: What happened. }]\`.`,
        )
      return isNew ? line('') : pick(1)
    }
    use(step, 'findings')
    use(step, `finding.${index}`)
    if (isNew) return line(finding.text)
    const isProblem = (finding.kind ?? 'problem') === 'problem'
    if (key !== 'kind' || !isProblem) return severityOrDetail(step, index, given, key)
    return pick('problem')
  }

  function severityOrDetail(step: string, index: number, given: GivenAnswer, key: string): Reply {
    const finding = given.findings?.[index] ?? {}
    const told = details.get(`${step} ${index}`) ?? new Set<string>()
    const untold = (['cause', 'words', 'idea'] as const).find((each) => finding[each] !== undefined && !told.has(each))
    if (key === 'details' && untold) {
      details.set(`${step} ${index}`, told.add(untold))
      if (untold === 'cause') return pick(finding.cause ?? '')
      return { input: { is: 'pick', ids: [untold], text: finding[untold] ?? '' } }
    }
    if (untold) return { verb: 'details' }
    use(step, `finding.${index}.done`)
    if (key === 'kind' && finding.severity !== undefined)
      complain(['answers', step, 'findings', index, 'severity'], 'Only a problem has a `severity`.')
    if (key === 'kind') return pick(finding.kind ?? 'problem')
    if (finding.severity === undefined)
      complain(['answers', step, 'findings', index], 'A problem needs `severity`, 0 to 4.')
    if (finding.severity === 4 && key === 'severity') leaves(step, given['would-give-up'])
    return pick(finding.severity ?? 1)
  }

  /** A problem of severity 4, `I would leave`, says that the auditor would have given up; who does not say so too need not. */
  function leaves(step: string, said: 'yes' | 'no' | undefined): void {
    use(step, 'would-give-up')
    if (said === 'no')
      complain(
        ['answers', step, 'would-give-up'],
        'A problem of severity 4 says “I would leave”, and `would-give-up: no` says the opposite.',
      )
  }

  function attached(step: string, { evidence = [] }: GivenAnswer): Reply {
    const index = filesNamed(step)
    use(step, 'evidence')
    use(step, `evidence.${index}`)
    return { input: { is: 'file', path: evidence[index] ?? '' } }
  }

  function recovered(step: string, given: GivenAnswer, part: string): Reply {
    use(step, 'recovery')
    const answer = given.recovery?.[part as keyof typeof given.recovery]
    if (answer === undefined) {
      complain(
        ['answers', step],
        `\`${step}\` is a drill: it needs \`recovery\` with way-out, admitted, apologised and made-right, each yes or no.`,
      )
      broken.add(step)
    }
    return pick(answer ?? 'no')
  }

  /** What was said and never asked: of unknown steps, of steps that `when` hides, and keys that a step does not take. */
  function unasked(): readonly Complaint[] {
    return Object.entries(file.answers).flatMap(([step, given]) => {
      const path = ['answers', step]
      if (!checklist.steps.some((each) => each.id === step))
        return [{ path, message: `There is no step \`${step}\` in ${checklist.id}.` }]
      if (isInDoubt(step)) return []
      if (!isNamed(step) && !broken.has(step))
        return [{ path, message: `The step \`${step}\` was not reached: \`when\` hides it after these answers.` }]
      if (broken.has(step)) return []
      const isOver = asideKey(given) !== undefined
      return Object.keys(given).flatMap((key) => {
        if (isUsed(step, key) || ((key === 'findings' || key === 'evidence') && given[key]?.length === 0)) return []
        return [{ path: [...path, key], message: unaskedMessage(step, key, isOver) }]
      })
    })
  }

  return {
    async ask(prompt) {
      return answerAt(prompt)
    },
    close() {},
    complaints: () => [...complaints, ...strangePersona(file, checklist), ...unasked()],
  }
}

function pick(id: string | number): Reply {
  return { input: { is: 'pick', ids: [String(id)] } }
}

function line(text: string | undefined): Reply {
  return { input: { is: 'line', text: text ?? '' } }
}

import { historyWords } from '../../pages/finding-blocks.ts'
import type { Problem } from '../../sections/findings.ts'
import { ShareMark } from '../charts/share-mark.tsx'
import { Table } from '../frame.tsx'
import { counted, interval, ofAll, period } from '../said.ts'
import { StepLink } from '../step-link.tsx'
import type { Section } from './section.ts'

const kinds = ['new', 'recurring', 'came-back', 'gone'] as const

/** The problems by step, wave by wave. */
export const history: Section = {
  id: 'history',
  title: 'What came back, what held',
  lacking: 'problems',
  lead: ({ problems, held, basis }) => {
    const all = [...problems, ...held]
    if (all.length === 0) return undefined
    const steps = `Problems were found at ${counted(all.length, 'step')}`
    if (basis.waves.length < 2) return `${steps}. It needs two waves to tell what came back and what held.`
    const counts = kinds.map((kind) => all.filter((problem) => problem.history === kind).length)
    return `${steps}: ${counts[0]} new in the last wave, ${counts[1]} there in the wave before too, ${counts[2]} came back, ${counts[3]} gone.`
  },
  body: (made) => {
    const { problems, held, basis } = made.report
    const waves = basis.waves.map(({ wave }) => wave)
    return (
      <Table
        caption="Audits with a problem at the step, of those that came to it"
        class="history"
        columns={[
          { label: 'Step', isWide: true },
          { label: 'All audits' },
          ...waves.map((wave) => ({ label: wave, isNumber: true })),
          { label: 'What became of it' },
        ]}
        rows={[...problems, ...held].map((problem) => ({
          cells: [
            <StepLink key="step" of={problem} made={made} />,
            <Reach key="reach" problem={problem} />,
            ...waves.map((wave) => inWave(problem, wave)),
            becameOf(problem),
          ],
        }))}
      />
    )
  },
}

function Reach({ problem: { audits } }: { readonly problem: Problem }) {
  return (
    <>
      <ShareMark share={audits} />
      <span>
        {ofAll(audits)} <span class="quiet">({interval(audits)})</span>
      </span>
    </>
  )
}

function inWave({ waves }: Problem, wave: string): string {
  const found = waves.find((each) => each.wave === wave)
  return found && found.audits.of > 0 ? ofAll(found.audits) : 'not walked'
}

function becameOf({ history: became, firstSeen, lastSeen }: Problem): string {
  const seen = `seen ${period(firstSeen, lastSeen)}`
  return historyWords[became] ? `${historyWords[became]}; ${seen}` : seen
}

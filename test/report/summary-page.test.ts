import { describe, expect, it } from 'vitest'
import { reportAudit } from '../../src/report/audit-report.ts'
import { summaryPage } from '../../src/report/summary-page.ts'
import { render } from '../../src/terminal/render.ts'
import { type Walker, walk } from '../interview/walker.ts'

const steps = `
  - { id: find, title: Find the policy, do: Look., great: Two taps., ask: verdict }
  - { id: call, title: Call, when: { find: failed }, do: Call., great: One call., ask: verdict }
  - { id: refund, title: The money, when: { find: passed }, ask: wait }
  - { id: words, title: Their words, ask: text }
`
const head = 'afterwards: [Cancel the order., Tell the team.]\n'

function summary(walker: Walker): string {
  return render(summaryPage(reportAudit('0190aaaa-bbbb-7ccc', walker.session())), {
    width: 100,
    colour: 0,
  })
}

/** A bad start: the page failed, the call was worse, and one good word was worth remembering. */
function badAudit() {
  const walker = walk(steps, { head })
  walker.enter()
  walker.answers('3', 'n', 'No link.', '2', 'n')
  walker.enter()
  walker.verb('finding')
  walker.answers('They call back.', 'good-practice')
  walker.answers('7', 'n', 'An hour on hold.', '4')
  walker.reply({ input: { is: 'pick', ids: ['angry', 'ignored'] } })
  walker.verb('note')
  walker.answer('On a Monday.')
  walker.answer('We take care.')
  return walker
}

describe('the summary', () => {
  it('says what came of it: outcome, moments, findings by severity, what to do next', () => {
    const walker = badAudit()
    walker.answers('partly', '2', 'Write, do not call.', '0')
    const text = summary(walker)
    expect(text).toContain('Done, Mina. Thank you. You walked 3 of 4 steps (1 not needed).')
    expect(text).toContain('partly achieved: It works.')
    expect(text).toMatch(/Worst moment +step 2, Call \(7 of 7, 1 s\)/)
    // A step that failed is no best moment, however calm one stayed.
    expect(text).not.toContain('Best moment')
    expect(text).toMatch(/extremely 7 +╭─●/)
    expect(text).toContain('3 findings, the worst first')
    expect(text.indexOf('An hour on hold.')).toBeLessThan(text.indexOf('No link.'))
    expect(text.indexOf('No link.')).toBeLessThan(text.indexOf('They call back.'))
    expect(text).toContain('I would leave (4 of 4) · Call · An hour on hold.')
    expect(text).toContain('good practice · Call · They call back.')
    expect(text).toMatch(/Afterwards +Cancel the order\.\n +Tell the team\./)
    expect(text).toMatch(/See it all +firsthand show 0190aaaa-bbbb/)
  })

  it('of a parked audit says what it waits for and how to carry on, and not yet what to tidy up', () => {
    const walker = walk(steps, { head })
    walker.enter()
    walker.answers('1', 'y', 'not-yet', 'Words.', 'partly', '5', '')
    const text = summary(walker)
    expect(text).toContain('Saved, Mina. 2 of 4 steps (1 not needed) are walked; the rest has to wait.')
    expect(text).toMatch(/Waiting for +The money/)
    expect(text).toMatch(/Carry on with +firsthand run$/m)
    expect(text).not.toContain('Cancel the order.')
    expect(text).toContain('No findings.')
  })

  it('of one that was given up says that this is a result', () => {
    const walker = walk(steps, { head })
    walker.enter()
    walker.verb('pause')
    walker.answer('gave-up', 'Enough.')
    walker.answers('1', '', '0')
    expect(summary(walker)).toContain('You gave up where a customer would have.')
    expect(summary(walker)).toContain('not achieved: It works.')
    expect(summary(walker)).toContain('Cancel the order.')
  })

  it('calls a problem one, also before it was said how bad it is', () => {
    const walker = walk(steps)
    walker.enter()
    walker.answers('2', 'n', 'No link.')
    expect(summary(walker)).toContain('- problem · Find the policy · No link.')
  })

  it('counts nothing that a changed branch hides', () => {
    const walker = badAudit()
    walker.verb('jump')
    walker.answer('find')
    walker.verb('forward')
    walker.verb('forward')
    walker.answer('y')
    walker.answers('not-yet')
    const text = summary(walker)
    expect(text).not.toContain('An hour on hold.')
    expect(text).not.toContain('Call')
    expect(text).not.toContain('7 of 7')
    expect(text).toContain('1 finding')
  })

  it('waits for nothing that a changed branch hides', () => {
    const walker = walk(steps)
    walker.enter()
    walker.answers('1', 'y', 'not-yet')
    walker.verb('jump')
    walker.answer('find')
    walker.verb('forward')
    walker.verb('forward')
    walker.answers('n', 'No link.', '2', 'n')
    expect(summary(walker)).not.toContain('Waiting for')
  })

  it('names as the best moment what was worth remembering', () => {
    const walker = walk(steps)
    walker.enter()
    walker.answers('1', 'n', 'Bad.', '1', 'n')
    walker.verb('remember')
    walker.answer('She smiled.')
    walker.enter()
    walker.answers('2', 'y')
    walker.reply({ input: { is: 'pick', ids: ['pleased'] } })
    expect(summary(walker)).toMatch(/Best moment +step 2, Call \(2 of 7, 1 s\): She smiled\./)
  })

  it('says nothing of moments where nothing was rated', () => {
    const text = summary(walk('- { id: a, title: A, ask: text }'))
    expect(text).not.toContain('moment')
    expect(text).not.toContain('Frustration')
  })
})

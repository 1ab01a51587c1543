import { describe, expect, it } from 'vitest'
import type { KeptFile, Reply } from '../../src/prompt.ts'
import { textOf, walk } from './walker.ts'

const steps = `
  - { id: find, title: Find it, do: Look., great: Two taps., ask: verdict }
  - { id: photo, title: The box, great: Neither dents nor tape., ask: evidence }
  - { id: why, title: What kept you?, when: { photo: failed }, ask: text }
`

const box: KeptFile = { sha256: 'a'.repeat(64), name: 'box.jpg', size: 1_200_000, type: 'image/jpeg' }
const film: KeptFile = { sha256: 'b'.repeat(64), name: 'film.mp4', size: 9_000_000, type: 'video/mp4' }
const mail: KeptFile = { sha256: 'c'.repeat(64), name: 'mail.eml', size: 900, type: 'text/plain' }

/** What a reply with a file is once the file has been copied. */
const file = (kept: KeptFile): Reply => ({ input: { is: 'file', path: `/tmp/${kept.name}`, kept } })

describe('e', () => {
  it('keeps a file at the step, at any moment, and says so', () => {
    const walker = walk(steps)
    walker.verb('evidence')
    expect(walker.prompt()).toMatchObject({
      question: 'Which file? Drop it on this window, or type its path.',
      control: { is: 'file' },
    })
    expect(walker.reply(file(box))).toMatchObject([{ is: 'attached', step: 'find', ...box }])
    expect(walker.at()).toBe('find do')
    expect(walker.prompt().said).toBe('Kept box.jpg, 1.2 MB, without its location.')
    expect(walker.record().evidence).toMatchObject([{ step: 'find', ...box, counts: true }])
  })

  it('says of a film that it may still say a place, and of a mail nothing more than that it is kept', () => {
    const walker = walk(steps)
    walker.verb('evidence')
    walker.reply(file(film))
    expect(walker.prompt().said).toBe('Kept film.mp4, 8.6 MB, as it is. It may still say where it was recorded.')
    walker.verb('evidence')
    walker.reply(file(mail))
    expect(walker.prompt().said).toBe('Kept mail.eml, 900 bytes.')
  })

  it('shows what is kept already, and keeps the same file once, whatever it is called', () => {
    const walker = walk(steps)
    walker.verb('evidence')
    walker.reply(file(box))
    walker.verb('evidence')
    expect(textOf(walker.prompt())).toContain('Kept box.jpg, 1.2 MB')
    expect(walker.reply(file({ ...box, name: 'the same.jpg' }))).toEqual([])
    expect(walker.prompt().said).toBe('the same.jpg is kept here already.')
    expect(walker.record().evidence.length).toBe(1)
  })

  it('belongs to the step when it is taken from the question after a finding', () => {
    const walker = walk(steps)
    walker.enter()
    walker.answers('6', 'n', 'It was nowhere.')
    expect(walker.at()).toBe('find how-bad')
    walker.verb('evidence')
    walker.reply(file(box))
    expect(walker.at()).toBe('find how-bad')
    expect(walker.record().evidence).toMatchObject([{ step: 'find' }])
  })

  it('is offered wherever a note and a finding are', () => {
    const walker = walk(steps)
    const isOffered = () => ['note', 'finding', 'evidence'].map((verb) => walker.offers().includes(verb as never))
    expect(isOffered()).toEqual([true, true, true])
    walker.verb('evidence')
    expect(isOffered()).toEqual([false, false, false])
    walker.verb('back')
    walker.enter()
    expect(isOffered()).toEqual([true, true, true])
    expect(walker.happened()).not.toContain('find attached')
  })

  it('can be taken back', () => {
    const walker = walk(steps)
    walker.verb('evidence')
    walker.reply(file(box))
    walker.verb('undo')
    expect(walker.prompt().said).toBe('Undone.')
    expect(walker.record().evidence).toEqual([])
  })
})

describe('a step that asks for a file', () => {
  const atPhoto = () => {
    const walker = walk(steps)
    walker.enter()
    walker.answers('1', 'y')
    return walker
  }

  it('keeps it, and has what great is judged by the auditor', () => {
    const walker = atPhoto()
    expect(walker.prompt()).toMatchObject({ question: 'Which file? Drop it on this window, or type its path.' })
    expect(textOf(walker.prompt())).toContain('The box')
    expect(walker.reply(file(box))).toMatchObject([
      { is: 'attached', step: 'photo', ...box },
      { is: 'answered', step: 'photo', value: box, result: 'recorded', blind: true },
    ])
    expect(walker.prompt()).toMatchObject({
      question: 'Was it as great as that?',
      said: 'Kept box.jpg, 1.2 MB, without its location.',
    })
    walker.answer('n')
    expect(walker.recordOf('photo')).toMatchObject({ result: 'failed', shown: 'box.jpg, 1.2 MB', kind: 'evidence' })
    expect(walker.at()).toBe('photo what')
  })

  it('shows what is kept when one comes back, and Enter keeps it', () => {
    const walker = atPhoto()
    walker.reply(file(box))
    walker.verb('back')
    expect(walker.prompt().initial).toEqual({ is: 'file', path: 'box.jpg', kept: box })
    expect(walker.enter()).toEqual([])
    expect(walker.at()).toBe('photo judgement')
    expect(walker.recordOf('photo').revision).toBe(1)
  })

  it('takes another file instead; both are kept', () => {
    const walker = atPhoto()
    walker.reply(file(box))
    walker.verb('back')
    walker.reply(file(mail))
    expect(walker.recordOf('photo')).toMatchObject({ value: mail, revision: 2 })
    expect(walker.record().evidence.map(({ name }) => name)).toEqual(['box.jpg', 'mail.eml'])
    walker.verb('back')
    // The one from before, again: it is there already.
    expect(walker.reply(file(box)).map(({ is }) => is)).toEqual(['answered'])
    expect(walker.record().evidence.length).toBe(2)
  })

  it('is a step like any other for those that depend on it', () => {
    const walker = atPhoto()
    walker.reply(file(box))
    walker.answers('n', 'Tape.', '1', 'n')
    expect(walker.at()).toBe('why answer')
  })
})

describe('a finished audit that is corrected', () => {
  it('can have a file added, with the reason; the same one is no correction', () => {
    const walker = walk(steps)
    walker.enter()
    walker.answers('1', 'y')
    walker.reply(file(mail))
    walker.answers('y', 'yes', '6', 'Fine.', '0')
    expect(walker.at()).toBe('finished')
    const again = walker.nextSitting({
      editing: { reason: 'Found the photo.', by: 'Noor' },
      now: '2026-11-10T09:00:00Z',
    })
    again.answer('photo')
    expect(again.labels()).toContain('e evidence: 1')
    again.answer('e')
    expect(again.reply(file(box)).map(({ is }) => is)).toEqual(['corrected', 'attached'])
    expect(again.prompt().said).toBe('Kept box.jpg, 1.2 MB, without its location.')
    expect(again.at()).toBe('photo correct')
    again.answer('e')
    expect(again.reply(file(box))).toEqual([])
    expect(again.record().evidence.map(({ name }) => name)).toEqual(['mail.eml', 'box.jpg'])
  })
})

import { showSize } from '../../file-size.ts'
import type { Report } from '../report.ts'
import type { Photo } from '../sections/figures.ts'
import type { FindingLine } from '../sections/findings.ts'
import { cut, shortId } from './said.ts'

/** Photos by their SHA-256, as far as the caller has them. */
export type PhotoFiles = ReadonlyMap<string, { readonly type: string; readonly bytes: Uint8Array }>

/** A photo that is inside the page: once, at the first place that shows it. */
interface Inside {
  readonly id: string
  /** A `data:` address. */
  readonly address: string
  readonly at: FindingLine
  readonly isOnPageOne: boolean
}

/** By the SHA-256 of the photo; a text instead says why it is not inside. */
export type Album = ReadonlyMap<string, Inside | string>

/** What browsers show and what can carry no script. */
const shown: readonly string[] = ['image/png', 'image/jpeg', 'image/webp', 'image/gif']
const megabyte = 1024 * 1024
const mostBytes = 1 * megabyte
const mostBytesInAll = 12 * megabyte

/** How many problems page one tells. */
export const mattering = 5

/** The photo that stands beside a problem on page one. */
export function leading({ evidence }: FindingLine): Photo | undefined {
  return evidence.find(({ type }) => shown.includes(type))
}

/** Which photos are inside the page: those of page one first, then those of the findings in their order, while there is room. */
export function albumOf({ problems, findings }: Report, files: PhotoFiles): Album {
  const album = new Map<string, Inside | string>()
  let room = mostBytesInAll
  const add = (photo: Photo, at: FindingLine, isOnPageOne: boolean) => {
    if (album.has(photo.sha256)) return
    const file = files.get(photo.sha256)
    const size = file?.bytes.length ?? 0
    if (!shown.includes(file?.type ?? photo.type)) album.set(photo.sha256, 'not a photo')
    else if (!file) album.set(photo.sha256, 'not at hand')
    else if (size > mostBytes) album.set(photo.sha256, `${showSize(size)}, too large to be inside`)
    else if (size > room) album.set(photo.sha256, 'no more room inside')
    else {
      room -= size
      const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, size)
      const address = `data:${file.type};base64,${bytes.toString('base64')}`
      album.set(photo.sha256, { id: `photo-${album.size + 1}`, address, at, isOnPageOne })
    }
  }
  for (const { finding } of problems.slice(0, mattering)) {
    const photo = leading(finding)
    if (photo) add(photo, finding, true)
  }
  for (const finding of findings) for (const photo of finding.evidence) add(photo, finding, false)
  return album
}

interface PhotoProps {
  readonly photo: Photo
  readonly of: FindingLine
  readonly album: Album
  readonly isOnPageOne?: boolean
}

/** A photo where it is shown first; elsewhere a way to it, and for what is not inside how to get it. */
export function PhotoFigure({ photo, of, album, isOnPageOne = false }: PhotoProps) {
  const inside = album.get(photo.sha256)
  const name = <bdi>{photo.name}</bdi>
  if (typeof inside === 'string' || inside === undefined)
    return (
      <p class="file">
        {name} ({inside ?? 'not at hand'}). To get it:{' '}
        <code>firsthand show {shortId(of.source.audit)} --evidence FOLDER</code>
      </p>
    )
  if (inside.isOnPageOne !== isOnPageOne || !isSame(inside.at, of))
    return (
      <p class="file">
        Photo: <a href={`#${inside.id}`}>{name}</a>
      </p>
    )
  return (
    <figure id={inside.id} class="photo">
      <img src={inside.address} alt={`Photo: ${cut(of.text ?? of.words ?? of.title, 120)}`} />
      <figcaption>{name}</figcaption>
    </figure>
  )
}

/** Whether a photo stands on page one, at this finding. */
export function isOnPageOne(photo: Photo | undefined, of: FindingLine, album: Album): boolean {
  const inside = photo && album.get(photo.sha256)
  return typeof inside === 'object' && inside.isOnPageOne && isSame(inside.at, of)
}

function isSame(one: FindingLine, other: FindingLine): boolean {
  const [a, b] = [one.source.audit, other.source.audit]
  return a === b && one.checklist === other.checklist && one.step === other.step && one.id === other.id
}

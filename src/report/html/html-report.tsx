import type { Report } from '../report.ts'
import { htmlDocument } from './html-document.tsx'
import { type Made, placesOf } from './made.ts'
import { PageOne } from './page-one.tsx'
import { albumOf, type PhotoFiles } from './photos.tsx'
import { script } from './script.ts'
import { sections } from './sections/index.ts'
import { Method } from './sections/method.tsx'

/** What the page needs and can't compute itself. */
export interface Means {
  /** The SHA-256 of a text in UTF-8, in base64. */
  readonly hash: (text: string) => string
  readonly photos: PhotoFiles
}

/**
 * The report as one file of HTML that asks nobody for anything: style, script, charts and photos are inside, and whatever a user wrote is text in
 * it. The same report and photos give the same page.
 */
export function htmlReport(report: Report, { hash, photos }: Means): string {
  const made: Made = { report, album: albumOf(report, photos), places: placesOf(report) }
  const children = (
    <>
      <a class="skip" href="#main">
        To the report
      </a>
      <Contents made={made} />
    </>
  )
  return htmlDocument({ title: `${report.title}: firsthand report`, script, children }, hash)
}

function Contents({ made }: { readonly made: Made }) {
  const { report } = made
  const told = sections.flatMap((section) => {
    const lead = section.lead(report)
    return lead === undefined ? [] : [{ ...section, lead }]
  })
  const lacking = sections
    .filter(({ id }) => told.every((section) => section.id !== id))
    .map((section) => section.lacking)
  return (
    <main id="main">
      <PageOne made={made} />
      <nav aria-labelledby="contents">
        <h2 id="contents">The pages behind page one</h2>
        <ol>
          {[...told, appendix].map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      {told.map(({ id, title, lead, body }) => (
        <section key={id} id={id} class="behind" aria-labelledby={`${id}-title`}>
          <header>
            <h2 id={`${id}-title`}>{title}</h2>
            <p>{lead}</p>
          </header>
          <div class="body">{body(made)}</div>
        </section>
      ))}
      <section id={appendix.id} class="behind" aria-labelledby="method-title">
        <header>
          <h2 id="method-title">{appendix.title}</h2>
          <p>How it was done, and what it can’t say.</p>
        </header>
        <div class="body">
          <Method made={made} lacking={lacking} />
        </div>
      </section>
    </main>
  )
}

const appendix = { id: 'method', title: 'Appendix: the method' }

import type { ComponentChildren } from 'preact'
import { renderToStaticMarkup } from 'preact-render-to-string'
import { visible } from '../../visible.ts'
import { style } from './style/style.ts'

/** What stands in a page of its own. */
export interface Document {
  readonly title: string
  /** Its script, if it has one. */
  readonly script?: string
  readonly children: ComponentChildren
}

/**
 * One file of HTML that asks nobody for anything: its style and its script are inside, and nothing else may run or be fetched.
 *
 * @param hash the SHA-256 of a text in UTF-8, in base64.
 */
export function htmlDocument({ title, script, children }: Document, hash: (text: string) => string): string {
  const scripts = script === undefined ? "'none'" : `'sha256-${hash(script)}'`
  const policy = `default-src 'none'; img-src data:; style-src 'sha256-${hash(style)}'; script-src ${scripts}; base-uri 'none'; form-action 'none'`
  const page = renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        {children}
        {script === undefined ? null : <script dangerouslySetInnerHTML={{ __html: script }} />}
      </body>
    </html>,
  )
  return visible(`<!doctype html>\n${page}\n`)
}

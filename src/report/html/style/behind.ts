/** The pages behind page one: what it is about stands in the margin, the matter beside it. */
export const behind = `
nav { margin: clamp(3rem, 7vw, 5rem) 0 0; padding-top: 1.5rem; border-top: 4px solid var(--ink); }
nav h2 { font: 400 1.75rem/1.2 var(--serif); }
nav ol { columns: 3 14rem; column-gap: 3rem; margin-top: 1rem; counter-reset: part; }
nav li { counter-increment: part; break-inside: avoid; padding: 0.2rem 0 0.2rem 2rem; position: relative; }
nav li::before { content: counter(part); position: absolute; left: 0; color: var(--soft); }
.behind { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 1.5rem 3.5rem; margin-top: clamp(3rem, 7vw, 5rem); padding-top: 1.5rem; border-top: 1px solid var(--hair); }
.behind > header { position: sticky; top: 1.5rem; align-self: start; }
.behind > header h2 { font: 400 1.75rem/1.2 var(--serif); }
.behind > header p { margin-top: 0.75rem; color: var(--soft); font-size: 0.9375rem; line-height: 1.5; }
.body > * + * { margin-top: 1.75rem; }
.body h3 { font-size: 1.125rem; line-height: 1.35; }
.body h3 + p, .body h3 + ul { margin-top: 0.4rem; }
.body > p { max-width: 44em; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: 2rem 3rem; align-items: start; }
.thirds { grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); gap: 2rem 2.5rem; }
.journey + .journey { margin-top: 4.5rem; padding-top: 1.5rem; border-top: 1px solid var(--hair); }
.body .journey > h3 { font: 400 1.5rem/1.25 var(--serif); }
.journey .wanted { font: italic 400 1.0625rem/1.5 var(--serif); margin-top: 0.25rem; }
.journey > * + figure, .journey > * + table, .journey > * + dl { margin-top: 2rem; }
.journey figcaption { color: var(--soft); font-size: 0.875rem; margin-bottom: 0.5rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); gap: 1.25rem 3rem; }
.figures dt, .peak-end dt { font-size: 0.875rem; color: var(--soft); }
.figures strong { font: 400 1.25rem/1.3 var(--serif); }
.peak-end { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr)); gap: 0.75rem 2rem; margin: 0.75rem 0; font-size: 0.875rem; }
details { margin-top: 0.5rem; }
summary { font-size: 0.875rem; color: var(--soft); cursor: pointer; width: fit-content; }
summary:hover { color: var(--ink); }
details[open] > :not(summary) { margin-top: 0.75rem; }
.lead-figure { max-width: 28rem; }
.lead-figure strong { font: 400 2.25rem/1.1 var(--serif); letter-spacing: -0.015em; }
.wait { max-width: 46rem; }
.wait + .wait { margin-top: 2.5rem; }
.wait .chart { margin-top: 0.75rem; }
.persona + .persona { margin-top: 2.5rem; padding-top: 1.75rem; border-top: 1px solid var(--hair); }
.persona > p + p { margin-top: 0.5rem; max-width: 44em; }
.persona .columns { margin-top: 0.75rem; gap: 1rem 3rem; }
.likes dt { font-size: 0.875rem; color: var(--soft); }
.likes dd { margin-bottom: 0.3rem; }
.likes dd + dt { margin-top: 0.75rem; }
.quotes li { margin-top: 1rem; }
.cautions li { padding-left: 1.5rem; position: relative; margin-top: 0.5rem; max-width: 44em; }
.cautions li::before { content: "\\2014"; position: absolute; left: 0; color: var(--soft); }
.photo img { max-width: min(100%, 22rem); max-height: 16rem; display: block; border-radius: 2px; }
.findings .photo { margin-top: 0.5rem; }
.findings .photo figcaption { font-size: 0.75rem; color: var(--soft); }
@media (max-width: 62rem) {
  .behind { grid-template-columns: minmax(0, 1fr); }
  .behind > header { position: static; }
  .behind > header p { max-width: 44em; }
}
`

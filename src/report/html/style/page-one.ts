/** What a board reads. */
export const pageOne = `
.masthead { border-top: 4px solid var(--ink); margin-top: clamp(1.25rem, 4vw, 3rem); padding-top: 0.75rem; display: grid; grid-template-columns: 1fr auto; gap: 0 2rem; }
.masthead .kicker { font-weight: 600; }
.masthead .basis { color: var(--soft); font-size: 0.875rem; padding-top: 0.1rem; }
.masthead h1 { grid-column: 1 / -1; font: 400 clamp(2rem, 1.1rem + 3.6vw, 3.75rem)/1.1 var(--serif); letter-spacing: -0.012em; margin: clamp(1.25rem, 4vw, 3rem) 0 0; max-width: 21em; }
.masthead .lede { grid-column: 1 / -1; font: 400 clamp(1.0625rem, 1rem + 0.2vw, 1.1875rem)/1.5 var(--serif); color: var(--soft); margin-top: 1.25rem; columns: 2 24rem; column-gap: 3rem; }
.page-one h2 { font: 400 1.75rem/1.2 var(--serif); }
.journeys { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 2.25rem 3rem; margin-top: clamp(2rem, 5vw, 3.5rem); padding-top: 1.5rem; border-top: 1px solid var(--hair); }
.journeys.single { grid-template-columns: minmax(0, 1fr) minmax(0, 2fr); }
.journeys h3, .since h3 { font-size: 1rem; line-height: 1.35; }
.journeys h3 a { text-decoration-color: transparent; }
.journeys h3 a:hover { text-decoration-color: currentcolor; }
.journeys .more, .journeys .legend { grid-column: 1 / -1; margin: 0; }
.journeys .legend { margin-top: -1rem; }
.outcome .headline-figure { font: 400 1.375rem/1.25 var(--serif); margin: 0.5rem 0 0.75rem; }
.outcome .headline-figure strong { display: block; white-space: nowrap; font-weight: 400; font-size: 3rem; line-height: 1.1; letter-spacing: -0.02em; }
.outcome .quiet { margin-top: 0.5rem; }
.curve-figure figcaption { margin-bottom: 0.35rem; }
.problems { margin-top: clamp(2rem, 5vw, 3.5rem); padding-top: 1.5rem; border-top: 1px solid var(--hair); }
.problems li { display: grid; grid-template-columns: 2.25rem minmax(0, 1fr) 9.5rem 13rem; gap: 0 1.75rem; padding: 1.4rem 0; border-bottom: 1px solid var(--hair); }
.problems li.with-photo { grid-template-columns: 2.25rem minmax(0, 1fr) 9.5rem 13rem 8rem; }
.problems .rank { font: 400 2rem/1.1 var(--serif); color: var(--accent); }
.problems h3 { font-size: 1.125rem; line-height: 1.35; }
.problems h3 a { text-decoration-color: transparent; }
.problems h3 a:hover { text-decoration-color: currentcolor; }
.problems blockquote { margin: 0.35rem 0; }
.problems .reach strong { font: 400 1.375rem/1.2 var(--serif); }
.problems .standing { font-size: 0.875rem; line-height: 1.5; }
.problems .standing dd { color: var(--soft); }
.problems .standing dd:first-of-type { color: var(--ink); }
.problems .photo img { width: 100%; height: 6.5rem; object-fit: cover; display: block; border-radius: 2px; }
.problems .photo figcaption { font-size: 0.75rem; color: var(--soft); margin-top: 0.25rem; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.since { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 1.5rem 3rem; margin-top: 2.25rem; }
.since li { margin-top: 0.5rem; line-height: 1.4; }
.since .quiet { display: block; }
@media (max-width: 62rem) {
  .journeys, .journeys.single { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .problems li { grid-template-columns: 2.25rem minmax(0, 1fr) 11rem; }
  .problems li.with-photo { grid-template-columns: 2.25rem minmax(0, 1fr) 11rem; }
  .problems .reach { grid-column: 3; }
  .problems .standing { grid-column: 2; margin-top: 0.5rem; }
  .problems .photo { grid-column: 3; margin-top: 0.75rem; }
}
@media (max-width: 42rem) {
  .masthead { grid-template-columns: 1fr; }
  .journeys, .journeys.single, .since { grid-template-columns: minmax(0, 1fr); }
  .problems li, .problems li.with-photo { grid-template-columns: 1.75rem minmax(0, 1fr); gap: 0 0.75rem; }
  .problems li > * { grid-column: 2; }
  .problems .rank { grid-column: 1; font-size: 1.5rem; }
  .problems .reach, .problems .standing, .problems .photo { margin-top: 0.75rem; }
  .problems .photo img { height: auto; max-height: 16rem; }
}
`

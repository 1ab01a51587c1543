/** On paper: page one is one page, nothing is folded away, no row is cut, and pages are numbered. */
export const print = `
@page { size: A4; margin: 11mm 15mm 14mm; @bottom-right { content: counter(page) " of " counter(pages); font: 8pt sans-serif; color: #625d55; } @bottom-left { content: "firsthand report"; font: 8pt sans-serif; color: #625d55; } }
@media print {
  :root { --paper: #fff; --tint: #fff; }
  html { font-size: 9.5pt; }
  body { line-height: 1.42; }
  main { max-width: none; padding: 0; }
  .skip, .filter, thead button::after { display: none; }
  a { text-decoration: none; }
  .masthead { margin-top: 0; padding-top: 2mm; border-top-width: 3px; }
  .masthead h1 { font-size: 21pt; margin-top: 4mm; max-width: none; }
  .masthead .lede { font-size: 9.5pt; line-height: 1.35; margin-top: 2.5mm; columns: 2; column-gap: 7mm; }
  .page-one { break-after: page; }
  .journeys { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 2.5mm 7mm; margin-top: 4mm; padding-top: 3mm; }
  .page-one .chart { zoom: 0.68; }
  ${[95, 90, 85, 80, 75, 70, 65, 60].map((percent) => `.fit-${percent} { zoom: ${percent / 100}; }`).join(' ')}
  .journeys .legend { margin: 0; }
  .journeys.single { grid-template-columns: minmax(0, 1fr) minmax(0, 2fr); }
  .journeys .quiet, .problems .quiet, .since .quiet, .problems .standing { font-size: 7.25pt; line-height: 1.3; }
  .journeys .quiet { margin-top: 0.5mm; }
  .journeys h3, .since h3 { font-size: 8.5pt; text-wrap: wrap; }
  .outcome .headline-figure { font-size: 11pt; margin: 0 0 1mm; }
  .outcome .headline-figure strong { font-size: 19pt; display: inline; }
  .problems { margin-top: 3mm; padding-top: 2.5mm; }
  .page-one h2 { font-size: 14pt; }
  .problems li, .problems li.with-photo { padding: 1.3mm 0; gap: 0 4mm; grid-template-columns: 5mm minmax(0, 1fr) 24mm 38mm; break-inside: avoid; }
  .problems li.with-photo { grid-template-columns: 5mm minmax(0, 1fr) 24mm 38mm 19mm; }
  .problems .rank { font-size: 15pt; grid-column: auto; }
  .problems .reach, .problems .standing, .problems .photo { grid-column: auto; margin: 0; }
  .problems h3 { font-size: 8.5pt; line-height: 1.25; text-wrap: pretty; }
  .problems blockquote { margin: 0.2mm 0; font-size: 8.25pt; line-height: 1.25; }
  .problems .reach strong { font-size: 10.5pt; }
  .problems .reach, .problems .reach .mark { line-height: 1.25; }
  .problems .photo img { height: 12mm; }
  .problems .photo figcaption { font-size: 6pt; margin: 0; }
  .journeys .legend { font-size: 6.75pt; }
  .since { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 3mm 7mm; margin-top: 4mm; }
  .since li { margin-top: 1mm; font-size: 8.5pt; line-height: 1.3; }
  .more { font-size: 7.5pt; margin-top: 1mm; }
  nav { margin-top: 0; }
  .behind { display: block; margin-top: 9mm; padding-top: 4mm; }
  .behind > header { position: static; margin-bottom: 5mm; max-width: 130mm; break-after: avoid; }
  .body h3, caption, h2 { break-after: avoid; }
  .columns { gap: 6mm 8mm; }
  table { font-size: 8.5pt; }
  th, td { padding: 1.6mm 4mm 1.6mm 0; }
  thead { display: table-header-group; }
  tr, figure, .wait, .persona .columns, .quotes li, .cautions li { break-inside: avoid; }
  details::details-content { content-visibility: visible !important; display: block; block-size: auto; }
  details > :not(summary) { margin-top: 2mm; }
  summary { list-style: none; } summary::-webkit-details-marker { display: none; }
  .quiet { font-size: 8pt; }
  p, li, blockquote { orphans: 3; widows: 3; }
  .photo img { max-height: 60mm; }
  svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`

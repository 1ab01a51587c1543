/** Tables: on a phone each row is a card. */
export const tables = `
table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; line-height: 1.45; }
caption { text-align: left; font-weight: 600; padding-bottom: 0.4rem; }
th, td { text-align: left; vertical-align: top; padding: 0.6rem 1.25rem 0.6rem 0; border-bottom: 1px solid var(--hair); font-weight: 400; }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--soft); font-size: 0.8125rem; line-height: 1.3; vertical-align: bottom; border-bottom-color: var(--soft); }
.number { text-align: right; white-space: nowrap; }
td .mark { min-width: 6rem; }
.plain li + li { margin-top: 0.2rem; }
.how-bad { white-space: nowrap; }
td blockquote { margin-top: 0.25rem; }
td p + p { margin-top: 0.2rem; }
td, th { overflow-wrap: normal; } td bdi, th bdi, td p, td code { overflow-wrap: anywhere; }
.filter { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.5rem 1.5rem; margin-bottom: 1rem; }
.filter label { font-size: 0.9375rem; }
.filter input { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: 3px; padding: 0.35rem 0.6rem; margin-left: 0.4rem; width: 16rem; max-width: 100%; }
thead button { font: inherit; color: inherit; background: none; border: 0; padding: 0.2rem 0; cursor: pointer; text-align: inherit; }
thead button::after { content: " \\2195"; color: var(--hair); }
thead button:hover { color: var(--ink); }
[aria-sort] button { color: var(--ink); font-weight: 600; }
[aria-sort="ascending"] button::after { content: " \\2191"; color: inherit; }
[aria-sort="descending"] button::after { content: " \\2193"; color: inherit; }
@media print, (min-width: 42.01rem) {
  th.wide, td.wide { width: 40%; }
  .steps th { width: 26%; } .steps td { width: 18%; } .steps td:nth-child(5) { width: 11%; } .steps td:nth-child(6) { width: 9%; }
  .met th { width: 22%; } .met td { width: 34%; } .met .wide { width: 44%; }
  .history th { width: 34%; } .history td:nth-child(2) { width: 19%; } .history td:last-child { width: 20%; }
  .findings { table-layout: fixed; }
  .findings th:first-child { width: 18%; } .findings .wide { width: 36%; } .findings thead th:nth-child(4) { width: 13%; }
}
@media screen and (max-width: 42rem) {
  table, tbody, tr, th, td, caption { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .findings thead:has(button) { position: static; width: auto; height: auto; clip-path: none; display: block; }
  .findings thead tr { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; border: 0; padding: 0 0 0.5rem; }
  .findings thead th { padding: 0; border: 0; }
  tr { padding: 0.9rem 0; border-bottom: 1px solid var(--hair); }
  tr[hidden] { display: none; }
  th, td { border: 0; padding: 0.15rem 0; text-align: left; white-space: normal; }
  tbody th { font-weight: 600; }
  td:empty { display: none; }
  td[data-label]::before { content: attr(data-label); display: block; font-size: 0.8125rem; color: var(--soft); }
  td.number { display: flex; gap: 0.6em; } td.number::before { min-width: 8em; }
  td .mark { max-width: 16rem; }
  .filter input { display: block; margin: 0.25rem 0 0; width: 100%; }
  .filter label { width: 100%; }
}
`

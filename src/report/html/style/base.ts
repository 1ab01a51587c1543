/** Colours, letters and rhythm. One accent, and it always means: here it hurts. */
export const base = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --ink: #1d1b18; --soft: #625d55; --hair: #dcd6cb; --tint: #f4f0e8;
  --accent: #ab3318; --accent-tint: #f3d9cf;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", P052, "Book Antiqua", Georgia, serif;
  --sans: -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Nimbus Sans", "Liberation Sans", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #171614; --ink: #ebe6dd; --soft: #aba498; --hair: #3b3833; --tint: #211f1c;
    --accent: #ff9470; --accent-tint: #4d2a1e;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1.5rem; }
body {
  margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 var(--sans);
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere; hyphens: manual;
}
main { max-width: 76rem; margin: 0 auto; padding: 0 clamp(1.25rem, 4vw, 3.5rem) 5rem; }
h1, h2, h3, p, ul, ol, dl, dd, figure, blockquote { margin: 0; padding: 0; }
h1, h2, h3 { font-weight: 600; text-wrap: balance; }
p { text-wrap: pretty; }
ul, ol { list-style: none; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--hair); text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
a:hover { text-decoration-color: currentcolor; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
:target { background: var(--tint); }
code { font: 0.88em var(--mono); }
.quiet { color: var(--soft); font-size: 0.875rem; line-height: 1.45; font-weight: 400; }
.more { font-size: 0.875rem; margin-top: 0.5rem; }
.skip { position: absolute; left: -100vw; top: 0; padding: 0.75rem 1rem; background: var(--ink); color: var(--paper); z-index: 1; }
.skip:focus { left: 0; }
.unseen, .standing dt { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
blockquote, q { font-family: var(--serif); font-style: italic; font-size: 1.0625em; }
blockquote p::before { content: "\\201c"; }
blockquote p::after { content: "\\201d"; }
blockquote + blockquote { margin-top: 0.4rem; }
.file { font-size: 0.875rem; color: var(--soft); }
`

/** Charts: ink for what is, the accent for what hurts, and never colour alone. */
export const charts = `
svg { display: block; overflow: visible; }
svg text { font-family: var(--sans); font-size: 12px; fill: var(--ink); }
svg .axis { fill: var(--soft); font-size: 11px; }
.rule { stroke: var(--hair); stroke-width: 1; }
.whisker { stroke: var(--ink); stroke-width: 1.5; fill: none; }
.mark.large .whisker { stroke-width: 2; }
.dot { fill: var(--ink); stroke: var(--paper); stroke-width: 1.5; }
.point { fill: var(--ink); fill-opacity: 0.45; stroke: var(--paper); stroke-width: 0.75; }
.curve .band { fill: var(--ink); fill-opacity: 0.09; }
.curve .line, .trend .line { fill: none; stroke: var(--ink); stroke-width: 2; stroke-linejoin: round; vector-effect: non-scaling-stroke; }
.curve .rating { fill: var(--ink); fill-opacity: 0.38; }
.curve text, .trend .value { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
.curve .mean line { stroke: var(--soft); stroke-width: 1; stroke-dasharray: 2 3; }
.curve .mean text { fill: var(--soft); font-size: 11px; }
.curve .strong { font-weight: 700; }
.curve .peak circle { fill: var(--accent); stroke: var(--paper); stroke-width: 1.5; }
.curve .peak line { stroke: var(--accent); stroke-width: 1; }
.curve .peak text { fill: var(--accent); }
.curve .end circle { fill: var(--paper); stroke: var(--ink); stroke-width: 2; }
.counts .base { fill: var(--hair); }
.counts .calm rect:last-child:not(.base) { fill: var(--soft); }
.counts .hurts rect:last-child:not(.base) { fill: var(--accent); }
.results { max-width: 12rem; margin-bottom: 0.25rem; }
.results .bad { fill: var(--accent); }
.results .good { fill: var(--soft); fill-opacity: 0.35; }
.results .unjudged { fill: var(--paper); stroke: var(--soft); stroke-width: 1; }
.results .nothing { fill: var(--hair); }
.counts { max-width: 7rem; margin-bottom: 0.25rem; }
.severity { display: inline-block; vertical-align: baseline; margin-right: 0.15rem; }
.severity .full { fill: var(--ink); } .severity.grave .full { fill: var(--accent); }
.severity .empty { fill: none; stroke: var(--soft); stroke-width: 0.75; }
.limits line { stroke: var(--soft); stroke-width: 1; stroke-dasharray: 4 3; }
.signal .dot { fill: var(--accent); } .signal .whisker { stroke: var(--accent); }
.waits .arrived { fill: var(--ink); stroke: var(--paper); stroke-width: 1; }
.waits .waiting circle { fill: var(--paper); stroke: var(--accent); stroke-width: 2; }
.waits .waiting line { stroke: var(--accent); stroke-width: 2; stroke-dasharray: 5 4; }
.waits .waiting text { fill: var(--accent); }
.waits .median line { stroke: var(--soft); stroke-width: 1; }
.pairs .name { font-size: 13px; }
.pairs .gap { stroke: var(--soft); stroke-width: 2; }
.pairs .employee { transform: translate(-4.5px, -4.5px); fill: var(--soft); stroke: var(--paper); stroke-width: 1.5; }
.pairs .customer { fill: var(--accent); stroke: var(--paper); stroke-width: 1.5; }
.key-employee::before { content: "\\25a0\\a0"; color: var(--soft); }
.key-customer::before { content: "\\25cf\\a0"; color: var(--accent); }
@media (forced-colors: active) {
  svg { forced-color-adjust: auto; }
  .dot, .point, .curve .rating { fill: CanvasText; } .whisker, .curve .line { stroke: CanvasText; }
}
`

/** Four strokes, as many of them full as the problem is bad. */
export function SeverityMark({ severity }: { readonly severity: number }) {
  return (
    <svg aria-hidden="true" class={severity >= 3 ? 'severity grave' : 'severity'} width="22" height="10">
      {[1, 2, 3, 4].map((stroke) => (
        <rect
          key={stroke}
          class={stroke <= severity ? 'full' : 'empty'}
          x={(stroke - 1) * 6 + 0.5}
          y={0.5}
          width={4}
          height={9}
        />
      ))}
    </svg>
  )
}

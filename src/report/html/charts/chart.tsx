import type { ComponentChildren } from 'preact'

interface ChartProps {
  /** Of this page alone; what names and describes the chart hangs on it. */
  readonly id: string
  readonly title: string
  /** In a sentence or two, what the eye would see. */
  readonly says: string
  /** In pixels; the width is what there is, so places along it are per cent and the letters keep their size. */
  readonly height: number
  readonly class?: string
  readonly children: ComponentChildren
}

/** A picture with a name and a description. */
export function Chart({ id, title, says, height, class: look, children }: ChartProps) {
  return (
    <svg
      role="img"
      class={look ? `chart ${look}` : 'chart'}
      width="100%"
      height={height}
      aria-labelledby={`${id}-title ${id}-says`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-says`}>{says}</desc>
      {children}
    </svg>
  )
}

/** A small picture beside the words that say the same, which ears are spared. */
export function Mark(props: {
  readonly height: number
  readonly class?: string
  readonly children: ComponentChildren
}) {
  return (
    <svg aria-hidden="true" class={props.class ? `mark ${props.class}` : 'mark'} width="100%" height={props.height}>
      {props.children}
    </svg>
  )
}

/** A place along the width. */
export function across(percent: number): string {
  return `${Math.round(percent * 100) / 100}%`
}

/** Shapes that are stretched to the width: across they are drawn on 0 to 100, upwards in pixels. */
export function Stretched(props: { readonly height: number; readonly children: ComponentChildren }) {
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height={props.height}
      viewBox={`0 0 100 ${props.height}`}
      preserveAspectRatio="none"
    >
      {props.children}
    </svg>
  )
}

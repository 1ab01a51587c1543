import type { Checklist } from '../checklist/checklist.ts'

/**
 * What several rules look at, made for the first of them. It is kept for one checklist after the other; to keep more of them would only
 * keep them from being forgotten.
 */
export function onceEach<Made>(make: (checklist: Checklist) => Made): (checklist: Checklist) => Made {
  let last: { readonly checklist: Checklist; readonly made: Made } | undefined
  return (checklist) => {
    if (last?.checklist !== checklist) last = { checklist, made: make(checklist) }
    return last.made
  }
}

import { wilson } from './wilson.ts'

/** How wide, 0 to 1, the 95 % interval of a share is when so many audits show it. */
export function widthOf(share: number, audits: number): number {
  const { low, high } = wilson(share * audits, audits)
  return high - low
}

/** The fewest audits after which the 95 % interval of such a share is at most so wide, above 0 to 1; without a share, of the widest: half. */
export function auditsForWidth(width: number, share = 0.5): number {
  let few = 0
  let many = 1
  while (widthOf(share, many) > width) [few, many] = [many, many * 2]
  while (many - few > 1) {
    const middle = Math.floor((few + many) / 2)
    if (widthOf(share, middle) > width) few = middle
    else many = middle
  }
  return many
}

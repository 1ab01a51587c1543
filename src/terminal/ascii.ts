const drawn = '─━╌│┃┌┐└┘├┤┬┴┼╭╮╰╯█▓▒░▁▂▃▄▅▆▇▏▎▍▌▋▊▉■□●○•·×→←↑↓–—…⋮✓'
const ascii = '---||+++++++++++++##+._.:-=+*||||||##.o.*.x><^v--.:v'
const stand = new Map([...drawn].map((character, at) => [character, ascii[at] ?? '']))

/** A line of a drawing in ASCII, as wide as it was; undefined when that is not possible (a QR code, other scripts). */
export function toAscii(text: string): string | undefined {
  const line = text.replace(/[^ -~]/gu, (character) => stand.get(character) ?? character)
  return /[^ -~]/u.test(line) ? undefined : line
}

/**
 * The one place that decides on words instead of drawings: `--plain` and `ACCESSIBLE` ask for them everywhere, and a terminal
 * that calls itself dumb can show nothing else.
 */
export function wantsWords(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv, asked = false): boolean {
  return asked || isOn(env.ACCESSIBLE) || (stream.isTTY === true && env.TERM === 'dumb')
}

/** Whether a variable is set to anything but nothing, 0 and false. */
export function isOn(value: string | undefined): boolean {
  return value !== undefined && !/^(0|false)?$/i.test(value)
}

const names = /^(?:localhost|(?:.+\.)?(?:localhost|local|internal|intranet|lan|corp|home\.arpa))$/
const numbers =
  /^(?:127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+|169\.254\.\d+\.\d+|0\.0\.0\.0|\[::1?\]|\[f[cde][0-9a-f]{0,2}:.*\])$/

/** Whether a host can be reached from inside a company, or from one machine, alone. */
export function isPrivate(host: string): boolean {
  return names.test(host) || numbers.test(host)
}

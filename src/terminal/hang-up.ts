import { exitCodes } from '../failure.ts'

/**
 * Ends the program because its terminal is gone: by the signal itself, which a shell sees as 129. At a usual exit Node 20 sets the
 * terminal back, and aborts when it is gone. Node 24 does not, and there the signal may find its handler still in place.
 */
export function hangUp(): never {
  process.removeAllListeners('SIGHUP')
  process.kill(process.pid, 'SIGHUP')
  process.exit(exitCodes.hangup.code)
}

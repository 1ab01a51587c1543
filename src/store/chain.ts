import { createHash } from 'node:crypto'
import type { Event } from '../session/event.ts'

/** An event as the file holds it: what every event has, the rest as JSON, and two hashes. */
export interface ChainedEvent {
  readonly seq: number
  readonly uuid: string
  readonly is: string
  readonly at: string
  readonly step: string | null
  readonly payload: string
  readonly payload_sha256: Buffer
  readonly hash: Buffer
}

/** What the first event of an audit stands on. */
export const root = Buffer.alloc(32)

/** SHA-256 of bytes or of a text's UTF-8. */
export function sha256(data: Uint8Array | string): Buffer {
  return createHash('sha256').update(data).digest()
}

/** The next link of an audit's chain: whoever changes, drops or moves an event has to forge all that follow it. */
export function chained(audit: string, seq: number, previous: Uint8Array, event: Event): ChainedEvent {
  const { id, at, step, is, ...rest } = event
  const payload = JSON.stringify(rest)
  const link = { seq, uuid: id, is, at, step: step ?? null, payload, payload_sha256: sha256(payload) }
  return { ...link, hash: hashOf(audit, previous, link) }
}

/**
 * The hash that an event must have. It covers the payload by its digest, so that a chain whose payload was blanked on
 * purpose can still be followed.
 */
export function hashOf(audit: string, previous: Uint8Array, event: Omit<ChainedEvent, 'payload' | 'hash'>): Buffer {
  const { seq, uuid, is, at, step, payload_sha256 } = event
  return sha256(JSON.stringify([hex(previous), audit, seq, uuid, is, at, step, hex(payload_sha256)]))
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

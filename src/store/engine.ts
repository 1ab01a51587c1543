import type { Store } from './store.ts'

/**
 * Opens the store at an address. One that is not there yet is made for writing; for reading it is an empty store, and is not
 * made. Throws a Failure when it can't be used.
 */
export type OpenStore = (address: string, options: { readonly access: 'read' | 'write' }) => Promise<Store>

/** A storage engine: one file, loaded when an address asks for it, and one line in `engines.ts`. */
export interface Engine {
  /** What its addresses begin with, before `://`, in small letters; none for the one whose addresses are paths. */
  readonly scheme?: string
  /** In what it keeps audits, and how that is named: for a message that lists what there is. */
  readonly says: string
  readonly load: () => Promise<{ readonly open: OpenStore }>
}

import { basename, dirname } from 'node:path'

/** What a process did to the files of one folder, in order; a file goes by a number of its own, whatever it is called. */
export type Deed =
  | { readonly is: 'write'; readonly file: number; readonly offset: number; readonly bytes: Buffer }
  | { readonly is: 'truncate'; readonly file: number; readonly size: number }
  | { readonly is: 'sync'; readonly file: number }
  | { readonly is: 'name'; readonly name: string; readonly file: number }
  | { readonly is: 'unname'; readonly name: string }
  | { readonly is: 'rename'; readonly from: string; readonly to: string }
  | { readonly is: 'sync-folder' }
  | { readonly is: 'ack'; readonly n: number }

/** The calls that change files; what is not understood of them is an error, not a gap in the proof. */
export const calls = [
  'open,openat,creat,write,writev,pwrite64,pwritev,pwritev2,fsync,fdatasync,sync_file_range,unlink,unlinkat,link,linkat',
  'rename,renameat,renameat2,truncate,ftruncate,fallocate,mkdir,mkdirat,rmdir,copy_file_range,sendfile,symlink,symlinkat',
].join(',')

/** Reads what `strace -f -y -xx` wrote about a process that says `ack n` when something is safe. */
export function readTrace(log: string, folder: string): readonly Deed[] {
  const deeds: Deed[] = []
  const names = new Map<string, number>()
  let files = 0

  const inside = (path: string) => dirname(path) === folder
  const fileAt = (path: string) => {
    const file = names.get(basename(path))
    if (file === undefined) throw new Error(`a file without a name: ${path}`)
    return file
  }

  for (const { call, args, result } of finished(log)) {
    if (result < 0) continue
    const strings = [...args.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map((match) => bytesOf(match[1] ?? ''))
    const numbers = args
      .replaceAll(/"[^"]*"|<[^>]*>/g, '')
      .split(', ')
      .map(Number)
    const opened = /^\d+<((?:\\x[0-9a-f]{2})*)>/.exec(args)?.[1]
    const descriptor = opened === undefined ? '' : bytesOf(opened).toString()
    const [first = '', second = ''] = strings.map(String)
    const paths = opened === undefined ? [first, second] : [descriptor]
    if (call === 'write' && /^1</.test(args)) {
      for (const [, n] of first.matchAll(/^ack (\d+)$/gm)) deeds.push({ is: 'ack', n: Number(n) })
    } else if (descriptor === folder) {
      if (call !== 'fsync' && call !== 'fdatasync') throw new Error(`${call} of the folder`)
      deeds.push({ is: 'sync-folder' })
    } else if (!paths.some(inside)) {
    } else if (call === 'openat' || call === 'open') {
      if (names.has(basename(first))) {
        if (args.includes('O_TRUNC')) deeds.push({ is: 'truncate', file: fileAt(first), size: 0 })
      } else if (args.includes('O_CREAT')) {
        names.set(basename(first), ++files)
        deeds.push({ is: 'name', name: basename(first), file: files })
      }
    } else if (call === 'pwrite64') {
      const bytes = strings[0]?.subarray(0, result) ?? Buffer.alloc(0)
      if (bytes.length !== result) throw new Error('a write that was not recorded whole')
      deeds.push({ is: 'write', file: fileAt(descriptor), offset: numbers.at(-1) ?? 0, bytes })
    } else if (call === 'ftruncate') {
      deeds.push({ is: 'truncate', file: fileAt(descriptor), size: numbers.at(-1) ?? 0 })
    } else if (call === 'fsync' || call === 'fdatasync') {
      deeds.push({ is: 'sync', file: fileAt(descriptor) })
    } else if (call === 'unlink') {
      names.delete(basename(first))
      deeds.push({ is: 'unname', name: basename(first) })
    } else if (call === 'link') {
      const file = fileAt(first)
      names.set(basename(second), file)
      deeds.push({ is: 'name', name: basename(second), file })
    } else if (call === 'rename') {
      names.set(basename(second), fileAt(first))
      names.delete(basename(first))
      deeds.push({ is: 'rename', from: basename(first), to: basename(second) })
    } else {
      throw new Error(`${call} is not understood`)
    }
  }
  return deeds
}

interface Call {
  readonly call: string
  readonly args: string
  readonly result: number
}

/** The calls that ended, in the order in which they did; one that another thread interrupted stands on two lines. */
function* finished(log: string): Generator<Call> {
  const begun = new Map<string, string>()
  for (const line of log.split('\n')) {
    const [, thread = '', text = ''] = /^(\d+) +(.*)$/.exec(line) ?? []
    const unfinished = / ?<unfinished \.\.\.>$/.exec(text)
    if (unfinished) {
      begun.set(thread, text.slice(0, unfinished.index))
      continue
    }
    const resumed = /^<\.\.\. \w+ resumed>/.exec(text)
    const whole = resumed ? `${begun.get(thread)}${text.slice(resumed[0].length)}` : text
    const [, call, args, result] = /^(\w+)\((.*)\) += (-?\d+)/.exec(whole) ?? []
    if (call !== undefined && args !== undefined) yield { call, args, result: Number(result) }
  }
}

function bytesOf(hex: string): Buffer {
  return Buffer.from(hex.replaceAll('\\x', ''), 'hex')
}

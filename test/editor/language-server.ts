import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '../..')
const program = join(root, 'node_modules/yaml-language-server/bin/yaml-language-server')

/** What an editor shows under a piece of text. */
export interface Diagnostic {
  readonly range: { readonly start: Position; readonly end: Position }
  readonly message: string
}

/** Lines and columns from 0, as the protocol counts. */
interface Position {
  readonly line: number
  readonly character: number
}

/** What an editor offers to write. */
export interface Completion {
  readonly label: string
  readonly documentation?: string | { readonly value: string }
  readonly textEdit?: { readonly newText: string }
}

/** An editor with a YAML language server that holds every file against `checklists/schema.json`. */
export interface Editor {
  /** What is offered where the cursor, `|`, stands. */
  complete(text: string): Promise<readonly Completion[]>
  /** What is shown where the pointer, `|`, stands. */
  hover(text: string): Promise<string>
  diagnose(text: string): Promise<readonly Diagnostic[]>
  close(): Promise<void>
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
}

/** Starts the server and tells it the schema, as an editor's settings do. */
export async function openEditor(): Promise<Editor> {
  const server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise((resolve) => server.on('exit', resolve))
  const answers = new Map<number, (result: unknown) => void>()
  const diagnostics = new Map<string, (found: readonly Diagnostic[]) => void>()
  let sent = 0
  let files = 0

  const write = (message: Message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }
  const tell = (method: string, params: unknown) => write({ method, params })
  const ask = <Answer>(method: string, params: unknown): Promise<Answer> => {
    sent += 1
    write({ id: sent, method, params })
    return new Promise((resolve) => answers.set(sent, resolve as (result: unknown) => void))
  }
  const take = ({ id, method, params, result }: Message) => {
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics: found } = params as { uri: string; diagnostics: readonly Diagnostic[] }
      diagnostics.get(uri)?.(found)
    } else if (method === 'workspace/configuration') {
      const { items } = params as { items: readonly { section: string }[] }
      write({
        ...(id !== undefined && { id }),
        result: items.map(({ section }) => (section === 'yaml' ? settings : {})),
      })
    } else if (method !== undefined && id !== undefined) write({ id, result: null })
    else if (id !== undefined) answers.get(id)?.(result)
  }
  server.stdout.on('data', framed(take))

  /** Opens a text as a new file, and waits until the server has read it. */
  const open = async (text: string) => {
    files += 1
    const uri = String(pathToFileURL(join(root, `checklists/editor-${files}.yaml`)))
    const found = new Promise<readonly Diagnostic[]>((resolve) => diagnostics.set(uri, resolve))
    tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } })
    return { uri, found: await found }
  }
  const openAt = async (marked: string) => {
    const before = marked.slice(0, marked.indexOf('|')).split('\n')
    const { uri } = await open(marked.replace('|', ''))
    return { textDocument: { uri }, position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } }
  }

  await ask('initialize', { processId: process.pid, rootUri: String(pathToFileURL(root)), capabilities })
  tell('initialized', {})
  return {
    async complete(text) {
      const { items } = await ask<{ items: readonly Completion[] }>('textDocument/completion', await openAt(text))
      return items
    },
    async hover(text) {
      const shown = await ask<{ contents: { value: string } } | null>('textDocument/hover', await openAt(text))
      return shown?.contents.value ?? ''
    },
    diagnose: async (text) => (await open(text)).found,
    async close() {
      await ask('shutdown', null)
      tell('exit', null)
      await ended
    },
  }
}

const settings = {
  schemas: { [String(pathToFileURL(join(root, 'checklists/schema.json')))]: ['**/*.yaml'] },
  schemaStore: { enable: false },
  validate: true,
  hover: true,
  completion: true,
}

const capabilities = {
  workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
  textDocument: {
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown'] },
  },
}

/** Cuts a stream into the messages in it, each behind a header that says how long it is. */
function framed(take: (message: Message) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0)
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const end = rest.indexOf('\r\n\r\n')
      const length = Number(/Content-Length: (\d+)/i.exec(rest.subarray(0, Math.max(0, end)).toString())?.[1])
      if (end < 0 || rest.length < end + 4 + length) return
      const body = rest.subarray(end + 4, end + 4 + length).toString()
      rest = rest.subarray(end + 4 + length)
      take(JSON.parse(body))
    }
  }
}

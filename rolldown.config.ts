import { join } from 'node:path'
import { defineConfig } from 'rolldown'
import { parseSync, Visitor } from 'rolldown/utils'

/** CommonJS chunks, which start fastest on Node 20; what is loaded late stays in chunks of its own. */
export default defineConfig({
  input: 'src/main.ts',
  platform: 'node',
  external: ['better-sqlite3', /^better-sqlite3\//],
  // What `yaml` has for Node asks for an environment variable at each token; what it has for browsers does not.
  resolve: { alias: { yaml: join(import.meta.dirname, 'node_modules/yaml/browser/index.js') } },
  plugins: [
    {
      // `commander` can start other programs as subcommands. Ours never does, and what Node loads for that takes 3 ms.
      name: 'commander-starts-nothing',
      resolveId: (id, importer) =>
        id === 'node:child_process' && importer?.includes('commander') ? '\0nothing' : null,
      load: (id) => (id === '\0nothing' ? 'export {}' : null),
    },
    {
      // A literal is parsed with the file that it stands in, used or not, and classes of Unicode such as `\p{L}` take long.
      name: 'classes-of-unicode-when-used',
      renderChunk(code) {
        const parts: string[] = []
        let at = 0
        new Visitor({
          Literal(node) {
            if (!('regex' in node) || !node.regex.pattern.includes('\\p{')) return
            const { pattern, flags } = node.regex
            parts.push(code.slice(at, node.start), `new RegExp(${JSON.stringify(pattern)}, '${flags}')`)
            at = node.end
          },
        }).visit(parseSync('chunk.js', code).program)
        return parts.join('') + code.slice(at)
      },
    },
  ],
  output: {
    dir: 'bin/dist',
    format: 'cjs',
    cleanDir: true,
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    // What nearly every command needs is little: one file is sooner read than eight.
    codeSplitting: {
      groups: [
        {
          name: 'words',
          test: /src[/\\](failure|file-size|json|nearest|page|visible|wants-words|terminal[/\\]encode)\.ts$/,
        },
      ],
    },
  },
})

import { join } from 'node:path'
import { defineConfig } from 'rolldown'

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
  ],
  output: {
    dir: 'bin/dist',
    format: 'cjs',
    cleanDir: true,
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
  },
})

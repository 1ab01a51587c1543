import { join } from 'node:path'
import { defineConfig } from 'rolldown'

/** CommonJS chunks, which start fastest on Node 20; what is loaded late stays in chunks of its own. */
export default defineConfig({
  input: 'src/main.ts',
  platform: 'node',
  external: ['better-sqlite3', /^better-sqlite3\//],
  // What `yaml` has for Node asks for an environment variable at each token; what it has for browsers does not.
  resolve: { alias: { yaml: join(import.meta.dirname, 'node_modules/yaml/browser/index.js') } },
  output: {
    dir: 'bin/dist',
    format: 'cjs',
    cleanDir: true,
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
  },
})

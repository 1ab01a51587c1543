import { defineConfig } from 'rolldown'

/** CommonJS chunks, which start fastest on Node 20; what is loaded late stays in chunks of its own. */
export default defineConfig({
  input: 'src/main.ts',
  platform: 'node',
  external: ['better-sqlite3', /^better-sqlite3\//],
  output: {
    dir: 'bin/dist',
    format: 'cjs',
    cleanDir: true,
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
  },
})

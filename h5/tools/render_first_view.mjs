// Prints the first view as @vue/server-renderer does, for the test that compares it with the server's own template.
// Reads a JSON list of {page, view} from stdin, writes a JSON list of HTML.
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { renderToString } from '@vue/server-renderer'
import { createServer } from 'vite'
import { createSSRApp } from 'vue'

const vite = await createServer({
  root: fileURLToPath(new URL('../src/shop/', import.meta.url)),
  configFile: false,
  plugins: [vue()],
  logLevel: 'error',
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
})
try {
  const { default: FirstView } = await vite.ssrLoadModule('/first/FirstView.vue')
  const wanted = JSON.parse(await text(process.stdin))
  const printed = []
  for (const values of wanted) printed.push(await renderToString(createSSRApp(FirstView, values)))
  process.stdout.write(JSON.stringify(printed))
} finally {
  await vite.close()
}

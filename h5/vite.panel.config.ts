import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type Plugin } from 'vite'
import { packed } from './tools/shop_pages.mjs'

const panel = fileURLToPath(new URL('./src/panel/', import.meta.url))

/**
 * Naive UI writes its styles into <style> elements, which a content security policy without unsafe-inline refuses.
 * This swaps the three functions by which its style engine touches the document for ours, which adopt style sheets.
 */
function adoptedStyles(): Plugin {
  return {
    name: 'adopted-styles',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      const ofEngine = importer !== undefined && /css-render\/esm\/\w+\.js$/.test(importer)
      return ofEngine && source === './utils' ? panel + 'look/adoptStyles.ts' : null
    },
  }
}

export default defineConfig({
  root: panel,
  base: '/admin/',
  publicDir: false,
  plugins: [vue(), adoptedStyles(), packed()],
  build: {
    outDir: fileURLToPath(new URL('./dist/panel', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    reportCompressedSize: true,
  },
})

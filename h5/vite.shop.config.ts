import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type Plugin } from 'vite'
import { forOldPhones, packed, shopPages } from './tools/shop_pages.mjs'

const shop = fileURLToPath(new URL('./src/shop/', import.meta.url))

/** WeChat's script reports to its maker by a picture that our policy refuses: it asks no stranger for anything. */
function withoutReport(): Plugin {
  const target = '"https://open.weixin.qq.com/sdk/report?v="'
  return {
    name: 'without-report',
    transform(code, id) {
      if (!id.includes('/weixin-js-sdk/')) return null
      if (!code.includes(target)) throw new Error('weixin-js-sdk reports in another way now: look at it again')
      return code.replace(target, '"data:,"')
    },
  }
}

export default defineConfig({
  root: shop,
  base: '/',
  publicDir: false,
  plugins: [vue(), withoutReport(), forOldPhones(), shopPages(shop + 'html/'), packed()],
  define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false' },
  build: {
    outDir: fileURLToPath(new URL('./dist/shop', import.meta.url)),
    emptyOutDir: true,
    target: ['es2020', 'chrome78', 'safari13'],
    cssTarget: ['chrome78', 'safari13'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { shop: shop + 'main.ts', follow: shop + 'follow/start.ts' },
      output: { codeSplitting: { groups: [{ name: 'vue', test: /node_modules\/@?vue/ }] } },
    },
  },
})

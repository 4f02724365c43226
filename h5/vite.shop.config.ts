import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type Plugin } from 'vite'
import { shopPages } from './tools/shop_pages.mjs'

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
  plugins: [
    vue(),
    withoutReport(),
    shopPages({ pages: shop + 'html/', firstView: shop + 'first/FirstView.vue', follow: shop + 'follow/start.ts' }),
  ],
  define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
  build: {
    outDir: fileURLToPath(new URL('./dist/shop', import.meta.url)),
    emptyOutDir: true,
    target: ['es2020', 'chrome78', 'safari13'],
    cssTarget: ['chrome78', 'safari13'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: shop + 'main.ts' },
  },
})

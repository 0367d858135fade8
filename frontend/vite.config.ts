import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import localesPlugin from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))
const outDir = resolve(root, 'target/classes/META-INF/resources')

/** Addresses of the light public entry. The server forwards the same ones; all other pages are the work entry's. */
const publicPages = ['/', '/request', '/case', '/answer', '/sign-up', '/accessibility']

/** The dev server answers page addresses as the real server does. */
function pages(): Plugin {
  return {
    name: 'medspil-pages',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const path = (request.url ?? '/').split('?')[0] ?? '/'
        const isPage = request.headers.accept?.includes('text/html') && !path.includes('.')
        if (isPage)
          request.url = publicPages.includes(path) || path.startsWith('/sign-up/') ? '/public.html' : '/work.html'
        next()
      })
    },
  }
}

/** The regular weight of the text is on screen first, so the browser is told about it before it has read the CSS. */
function preloadFont(): Plugin {
  return {
    name: 'medspil-preload-font',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const font = Object.keys(bundle ?? {}).find((name) => /latin-400.*\.woff2$/.test(name))
        return font
          ? [
              {
                tag: 'link',
                attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `/${font}` },
                injectTo: 'head',
              },
            ]
          : []
      },
    },
  }
}

/** Lays a .br and a .gz beside each text file, and writes target/bundle.json: what imports what, for size-limit. */
function compressAndReport(): Plugin {
  return {
    name: 'medspil-compress',
    apply: 'build',
    writeBundle(_options, bundle) {
      const chunks: Record<string, unknown> = {}
      for (const item of Object.values(bundle)) {
        if (item.type === 'chunk') {
          chunks[item.fileName] = {
            module: item.facadeModuleId?.slice(root.length),
            imports: item.imports,
            dynamicImports: item.dynamicImports,
          }
        }
        if (/\.(m?js|css|html|svg)$/.test(item.fileName)) {
          const file = resolve(outDir, item.fileName)
          const text = readFileSync(file)
          writeFileSync(`${file}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
          writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }))
        }
      }
      const report = resolve(root, 'target/bundle.json')
      mkdirSync(dirname(report), { recursive: true })
      writeFileSync(report, JSON.stringify(chunks, null, 1))
    },
  }
}

export default defineConfig({
  plugins: [
    { ...localesPlugin.vite({ locales: ['da-DK', 'en-GB', 'en-US'] }), enforce: 'pre' },
    react(),
    pages(),
    preloadFont(),
    compressAndReport(),
  ],
  resolve: { alias: { '@': resolve(root, 'src') } },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // PDF.js alone is more than the usual limit, and is loaded with the first PDF; what a page costs size-limit guards
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: { public: resolve(root, 'public.html'), work: resolve(root, 'work.html') },
    },
  },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': 'http://localhost:8080' } },
})

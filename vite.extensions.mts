import { textsByPart } from './vite.texts'

/**
 * Development server: everything that is DHIS2's goes to the mock, so app and API share one origin
 * (no CORS, no log-in dialog). The target comes from `npm start`.
 */
const target = process.env['MOCK_DHIS2_URL'] ?? 'http://127.0.0.1:4001'
const proxied = ['/api', '/dhis-web-commons', '/dhis-web-login', '/__mock']

export default {
  plugins: [textsByPart()],
  build: {
    rollupOptions: {
      output: {
        // By its own name it would be one more `index`, as the shell's chunk is: budgets tell them apart.
        manualChunks: (id: string) => (id.includes('node_modules/write-excel-file') ? 'write-excel-file' : undefined),
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(proxied.map((path) => [path, { target, changeOrigin: false }])),
  },
}

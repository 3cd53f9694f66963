/**
 * Development server: everything that is DHIS2's goes to the mock, so app and API share one origin
 * (no CORS, no log-in dialog). The target comes from `npm start`.
 */
const target = process.env['MOCK_DHIS2_URL'] ?? 'http://127.0.0.1:4001'
const proxied = ['/api', '/dhis-web-commons', '/dhis-web-login', '/__mock']

export default {
  // Always defined, so that the built app never looks for `process`: 'true' adds the development pages.
  define: { 'process.env.DHIS2_DEV_PAGES': JSON.stringify(process.env['DHIS2_DEV_PAGES'] ?? '') },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(proxied.map((path) => [path, { target, changeOrigin: false }])),
  },
}

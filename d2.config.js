/**
 * What the service worker does not keep of itself: every answer but the shell's own questions, which the app and its items
 * need to be drawn at all. Figures stay on a device only where a reader made a dashboard available offline. A string here
 * would be taken letter by letter.
 */
const ALL_BUT_SHELL_ANSWERS =
  /\/api\/(?!(\d+\/)?(me$|me\?fields=authorities|me\/dashboard|systemSettings\/|staticContent\/))/

/** @type {import('@dhis2/cli-app-scripts').D2Config} */
const config = {
  type: 'app',
  name: 'sec-cmu',
  title: 'SEC et CMU',
  description:
    'Soins essentiels dans la communauté et couverture maladie universelle au Mali : couverture ASC, cofinancement, formation et parité',
  author: 'sec-cmu',
  minDHIS2Version: '2.40',
  direction: 'auto',
  pluginType: 'DASHBOARD',
  dataStoreNamespace: 'sec-cmu',
  entryPoints: {
    app: './src/app/app.tsx',
    plugin: './src/plugin/plugin.tsx',
  },
  shortcuts: [
    { name: 'Overview', url: '#/overview' },
    { name: 'ASC coverage', url: '#/coverage' },
    { name: 'Co-funding', url: '#/co-funding' },
    { name: 'Training and parity', url: '#/training' },
    { name: 'CMU', url: '#/cmu' },
  ],
  pwa: {
    // In development files change all the time: no service worker stands between.
    enabled: process.env.NODE_ENV !== 'development',
    caching: { patternsToOmitFromAppShell: [ALL_BUT_SHELL_ANSWERS] },
  },
  viteConfigExtensions: './vite.extensions.mts',
}

module.exports = config

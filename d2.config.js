/**
 * What the service worker keeps for drawing the app and its items without a connection: the shell's own questions. Figures
 * stay on a device only where a reader asked for a dashboard to be available offline.
 */
const SHELL_ANSWERS = '(\\d+/)?(me$|me\\?fields=authorities|me/dashboard|systemSettings/|staticContent/)'

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
    { name: 'ASC coverage', url: '#/coverage' },
    { name: 'Co-funding', url: '#/co-funding' },
    { name: 'Training and parity', url: '#/training' },
    { name: 'CMU', url: '#/cmu' },
  ],
  pwa: {
    // In development files change all the time: no service worker stands between.
    enabled: process.env.NODE_ENV !== 'development',
    caching: { patternsToOmitFromAppShell: [`/api/(?!${SHELL_ANSWERS})`] },
  },
  viteConfigExtensions: './vite.extensions.mts',
}

module.exports = config

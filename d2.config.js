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
  viteConfigExtensions: './vite.extensions.mts',
}

module.exports = config

import { Navigate, Route, Routes } from 'react-router-dom'
import { devPagesAsked } from './dev-pages'
import { fetchedPart } from '../ui/fetched-part'
import { Layout } from './layout'
import { withTexts } from './translations'
import { VIEW_NAMES } from './view-names'
import { ViewPage } from './view-page'

const DevPluginPage = fetchedPart(
  'dev-plugin',
  withTexts('pages', async () => (await import('../pages/dev-plugin/page')).DevPluginPage),
)

const DictionaryPage = fetchedPart(
  'dictionary',
  withTexts('pages', async () => (await import('../pages/dictionary/page')).DictionaryPage),
)

const SettingsPage = fetchedPart(
  'settings',
  withTexts('pages', async () => (await import('../pages/settings/page')).SettingsPage),
)

/** Addresses of the app, behind the `#` that DHIS2 leaves to apps. An unknown one leads to the first view. */
export function AppRoutes() {
  const first = <Navigate to={`/${VIEW_NAMES[0]}`} replace />
  return (
    <Routes>
      <Route path="/" element={<Layout />}>
        {VIEW_NAMES.map((view) => (
          <Route key={view} path={view} element={<ViewPage key={view} view={view} />} />
        ))}
        <Route path="dictionary" element={<DictionaryPage />} />
        <Route path="settings" element={<SettingsPage />} />
        {devPagesAsked() && <Route path="dev/plugin" element={<DevPluginPage />} />}
        <Route path="*" element={first} />
        <Route index element={first} />
      </Route>
    </Routes>
  )
}

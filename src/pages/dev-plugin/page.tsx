import { Plugin } from '@dhis2/app-runtime/experimental'
import i18n from '@dhis2/d2-i18n'
import { useCallback, useMemo, useState, type ComponentType } from 'react'
import { dashboardFilters, INITIAL_STATE, MODES, toldDetails, type HostState } from './host-state'
import styles from './page.module.css'

/** The runtime's own type leaves out the props that go through to the plugin. */
const HostedPlugin = Plugin as ComponentType<Readonly<Record<string, unknown>>>

/** For developers: hosts the dashboard plugin as the Dashboard app does, with filters, modes and sizes to play with. */
export function DevPluginPage() {
  const [state, setState] = useState(INITIAL_STATE)
  const [told, setTold] = useState<ReturnType<typeof toldDetails>>(null)
  const change = (part: Partial<HostState>): void => setState((current) => ({ ...current, ...part }))
  const setDashboardItemDetails = useCallback((details: unknown) => setTold(toldDetails(details)), [])
  const filters = JSON.stringify(dashboardFilters(state))
  const dashboardItemFilters = useMemo(() => JSON.parse(filters) as unknown, [filters])
  return (
    <div className={styles['page']}>
      <h1 className={styles['title']}>{i18n.t('Dashboard item, for developers')}</h1>
      <HostForm state={state} onChange={change} />
      <div className={styles['stage']}>
        <HostedPlugin
          // The Dashboard app gives a new mode, and another item, a new frame.
          key={`${state.itemId} ${state.mode}`}
          pluginSource="./plugin.html"
          width={state.width}
          height={state.height}
          dashboardItemId={state.itemId}
          dashboardMode={state.mode}
          dashboardItemFilters={dashboardItemFilters}
          setDashboardItemDetails={setDashboardItemDetails}
          cacheId={`devDashboard-${state.itemId}`}
          isParentCached={false}
        />
      </div>
      {told !== null && (
        <p className={styles['told']} data-testid="told">
          {told.itemTitle} {told.appUrl}
        </p>
      )}
    </div>
  )
}

type HostFormProps = Readonly<{ state: HostState; onChange: (part: Partial<HostState>) => void }>

function HostForm({ state, onChange }: HostFormProps) {
  return (
    <div className={styles['form']}>
      <label className={styles['field']}>
        {i18n.t('Item id')}
        <input value={state.itemId} onChange={(event) => onChange({ itemId: event.target.value })} />
      </label>
      <label className={styles['field']}>
        {i18n.t('Mode')}
        <select
          value={state.mode}
          onChange={(event) => onChange({ mode: MODES.find((mode) => mode === event.target.value) ?? 'view' })}
        >
          {MODES.map((mode) => (
            <option key={mode}>{mode}</option>
          ))}
        </select>
      </label>
      <label className={styles['field']}>
        {i18n.t('Organisation unit filter')}
        <input value={state.orgUnits} onChange={(event) => onChange({ orgUnits: event.target.value })} />
      </label>
      <label className={styles['field']}>
        {i18n.t('Period filter')}
        <input value={state.periods} onChange={(event) => onChange({ periods: event.target.value })} />
      </label>
      <label className={styles['field']}>
        {i18n.t('Width')}
        <input
          type="number"
          className={styles['number']}
          value={state.width}
          onChange={(event) => onChange({ width: event.target.valueAsNumber || 0 })}
        />
      </label>
      <label className={styles['field']}>
        {i18n.t('Height')}
        <input
          type="number"
          className={styles['number']}
          value={state.height}
          onChange={(event) => onChange({ height: event.target.valueAsNumber || 0 })}
        />
      </label>
    </div>
  )
}

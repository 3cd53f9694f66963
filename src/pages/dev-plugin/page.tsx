import { Plugin } from '@dhis2/app-runtime/experimental'
import i18n from '@dhis2/d2-i18n'
import { useCallback, useMemo, useState, type ComponentType } from 'react'
import { HostForm } from './host-form'
import { dashboardFilters, INITIAL_STATE, toldDetails, type HostState, type ToldDetails } from './host-state'
import styles from './page.module.css'

/** The runtime's own type leaves out the props that go through to the plugin. */
const HostedPlugin = Plugin as ComponentType<Readonly<Record<string, unknown>>>

/**
 * For developers: hosts the dashboard plugin as the Dashboard app does, with filters, modes and sizes to play with. As
 * there, an item is taken away once what it does about it has settled, and comes back as a new frame.
 */
export function DevPluginPage() {
  const [state, setState] = useState(INITIAL_STATE)
  const [told, setTold] = useState<ToldDetails | null>(null)
  const [frame, setFrame] = useState<Readonly<{ number: number; isRemoved: boolean }>>({ number: 0, isRemoved: false })
  const change = (part: Partial<HostState>): void => setState((current) => ({ ...current, ...part }))
  const setDashboardItemDetails = useCallback((details: unknown) => setTold(toldDetails(details)), [])
  const remove = (): void =>
    void Promise.resolve(told?.onRemove()).finally(() => setFrame(({ number }) => ({ number, isRemoved: true })))
  const reload = (): void => setFrame(({ number }) => ({ number: number + 1, isRemoved: false }))
  return (
    <div className={styles['page']}>
      <h1 className={styles['title']}>{i18n.t('Dashboard item, for developers')}</h1>
      <HostForm state={state} onChange={change} />
      <div className={styles['form']}>
        <button type="button" onClick={remove} disabled={frame.isRemoved}>
          {i18n.t('Remove the item')}
        </button>
        <button type="button" onClick={reload}>
          {i18n.t('Load the item anew')}
        </button>
      </div>
      {!frame.isRemoved && <Stage key={frame.number} state={state} setDetails={setDashboardItemDetails} />}
      {told !== null && (
        <p className={styles['told']} data-testid="told">
          {told.itemTitle} {told.appUrl}
        </p>
      )}
    </div>
  )
}

type StageProps = Readonly<{ state: HostState; setDetails: (details: unknown) => void }>

function Stage({ state, setDetails }: StageProps) {
  const filters = JSON.stringify(dashboardFilters(state))
  const dashboardItemFilters = useMemo(() => JSON.parse(filters) as unknown, [filters])
  return (
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
        setDashboardItemDetails={setDetails}
        cacheId={`devDashboard-${state.itemId}`}
        isParentCached={state.isParentCached}
      />
    </div>
  )
}

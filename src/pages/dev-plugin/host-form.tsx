import i18n from '@dhis2/d2-i18n'
import { MODES, type HostState } from './host-state'
import styles from './page.module.css'

type HostFormProps = Readonly<{ state: HostState; onChange: (part: Partial<HostState>) => void }>

/** All that the host of an item can set. */
export function HostForm({ state, onChange }: HostFormProps) {
  return (
    <div className={styles['form']}>
      <Text label={i18n.t('Item id')} value={state.itemId} onChange={(itemId) => onChange({ itemId })} />
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
      <Text
        label={i18n.t('Organisation unit filter')}
        value={state.orgUnits}
        onChange={(orgUnits) => onChange({ orgUnits })}
      />
      <Text label={i18n.t('Period filter')} value={state.periods} onChange={(periods) => onChange({ periods })} />
      <Text label={i18n.t('Other filters')} value={state.groups} onChange={(groups) => onChange({ groups })} />
      <Size label={i18n.t('Width')} value={state.width} onChange={(width) => onChange({ width })} />
      <Size label={i18n.t('Height')} value={state.height} onChange={(height) => onChange({ height })} />
      <label>
        <input
          type="checkbox"
          checked={state.isParentCached}
          onChange={(event) => onChange({ isParentCached: event.target.checked })}
        />{' '}
        {i18n.t('Dashboard available offline')}
      </label>
    </div>
  )
}

type FieldProps<T> = Readonly<{ label: string; value: T; onChange: (value: T) => void }>

function Text({ label, value, onChange }: FieldProps<string>) {
  return (
    <label className={styles['field']}>
      {label}
      <input value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  )
}

function Size({ label, value, onChange }: FieldProps<number>) {
  return (
    <label className={styles['field']}>
      {label}
      <input
        type="number"
        className={styles['number']}
        value={value}
        onChange={(event) => onChange(event.target.valueAsNumber || 0)}
      />
    </label>
  )
}

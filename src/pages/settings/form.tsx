import { useRef, useState, type FormEvent } from 'react'
import { useLocale } from '../../ui/locale'
import { formStateOf, NO_EDITS, type Edits } from './form-state'
import type { LoadedSettings } from './load'
import { Outcome, StateNotices } from './notices'
import styles from './page.module.css'
import { SaveBar } from './save-bar'
import { HidingSection, LegendsSection, NormsSection, ThresholdsSection } from './sections'
import { TargetsSection } from './targets-section'
import { useSaving } from './use-saving'

export type SettingsFormProps = Readonly<{
  loaded: LoadedSettings
  /** Reads again what is on the server. */
  reload: () => Promise<unknown>
}>

export function SettingsForm({ loaded, reload }: SettingsFormProps) {
  const locale = useLocale()
  const form = useRef<HTMLFormElement>(null)
  const [edits, setEdits] = useState<Edits>(NO_EDITS)
  const [isTried, setIsTried] = useState(false)
  const state = formStateOf(loaded, edits, locale)
  const startAnew = (): void => {
    setEdits(NO_EDITS)
    setIsTried(false)
  }
  const saving = useSaving(async (saved) => {
    // The new state first: what was typed goes only when the page shows it as the server's.
    await reload()
    if (saved?.state === 'saved') startAnew()
  })
  const isDirty = state.changes.length > 0 || state.problemCount > 0
  const edit = (change: (before: Edits) => Edits): void => {
    saving.reset()
    setEdits(change)
  }
  const onType = (id: string, text: string): void =>
    edit((before) => ({ ...before, texts: { ...before.texts, [id]: text } }))
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setIsTried(true)
    if (state.problemCount > 0) {
      // Drawn first: a new row shows what it lacks only now.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
    } else saving.mutate({ ...state.toSave, stored: loaded.stored })
  }
  const mayChangeAnything = loaded.mayChange || state.norms.some(({ field }) => field.mayChange)
  return (
    <form ref={form} className={styles['form']} noValidate onSubmit={submit}>
      <StateNotices loaded={loaded} />
      <NormsSection norms={state.norms} onType={onType} />
      <TargetsSection
        targets={state.targets}
        mayChange={loaded.mayChange}
        isTried={isTried}
        onChange={(targets) => edit((before) => ({ ...before, targets }))}
      />
      <ThresholdsSection thresholds={state.thresholds} onType={onType} />
      <LegendsSection legends={state.legends} onType={onType} />
      <HidingSection hiding={state.hiding} onType={onType} />
      <Outcome saved={saving.data} error={saving.error} />
      {mayChangeAnything && (
        <SaveBar
          changes={state.changes}
          problemCount={state.problemCount}
          isDirty={isDirty}
          isSaving={saving.status === 'loading'}
          onDiscard={() => {
            saving.reset()
            startAnew()
          }}
        />
      )}
    </form>
  )
}

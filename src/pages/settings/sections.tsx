import i18n from '@dhis2/d2-i18n'
import type { ReactNode } from 'react'
import { useLocale } from '../../ui/locale'
import { wordsIn } from '../../ui/localized'
import { LEGEND_SETS } from '../../settings/settings'
import type { FormState } from './form-state'
import { NumberInput } from './number-input'
import styles from './page.module.css'

type OnType = Readonly<{ onType: (id: string, text: string) => void }>

export function NormsSection({ norms, onType }: Pick<FormState, 'norms'> & OnType) {
  const isReadOnly = norms.length > 0 && norms.every(({ field }) => !field.mayChange)
  return (
    <Section id="settings-norms" title={i18n.t('Norms')}>
      <p className={styles['text']}>
        {i18n.t(
          'Norms are constants of the server. Changing one changes every figure computed with it at once, for all periods, also on other dashboards and in other apps.',
        )}
      </p>
      {norms.length === 0 && (
        <p className={styles['text']}>
          {i18n.t(
            'The server has none of these norms. An administrator has to install the metadata package of this app.',
          )}
        </p>
      )}
      {isReadOnly && <p className={styles['text']}>{i18n.t('Your account may not change constants of the server.')}</p>}
      {norms.map((state) => (
        <NumberInput key={state.field.id} state={state} description={state.field.description} onType={onType} />
      ))}
    </Section>
  )
}

export function ThresholdsSection({ thresholds, onType }: Pick<FormState, 'thresholds'> & OnType) {
  return (
    <Section id="settings-thresholds" title={i18n.t('Confidence thresholds')}>
      <p className={styles['text']}>
        {i18n.t(
          'Below these, a view says that its figures are to be read with care. 80 % on time: bulletins of 2019.',
          {
            nsSeparator: '-:-',
          },
        )}
      </p>
      {thresholds.map((state) => (
        <NumberInput key={state.field.id} state={state} onType={onType} />
      ))}
    </Section>
  )
}

export function LegendsSection({ legends, onType }: Pick<FormState, 'legends'> & OnType) {
  const locale = useLocale()
  return (
    <Section id="settings-legends" title={i18n.t('Legends')}>
      <p className={styles['text']}>
        {i18n.t(
          'Where one class ends and the next begins, in the views of this app. Charts and maps of DHIS2 keep the legend sets of the server.',
        )}
      </p>
      <p className={styles['text']}>
        {i18n.t('The first border of parity is also the parity mark of the views, read for both sexes.')}
      </p>
      <div className={styles['legends']}>
        {legends.map(({ code, borders }) => (
          <fieldset key={code} className={styles['group']}>
            <legend>{legendName(code, locale)}</legend>
            {borders.map((state) => (
              <NumberInput key={state.field.id} state={state} onType={onType} />
            ))}
          </fieldset>
        ))}
      </div>
    </Section>
  )
}

export function HidingSection({ hiding, onType }: Pick<FormState, 'hiding'> & OnType) {
  return (
    <Section id="settings-hiding" title={i18n.t('Small numbers')}>
      <p className={styles['text']}>
        {i18n.t('Counts of people small enough to recognise somebody can be hidden. Empty: all are shown.', {
          nsSeparator: '-:-',
        })}
      </p>
      <NumberInput state={hiding} onType={onType} />
    </Section>
  )
}

function Section({ id, title, children }: Readonly<{ id: string; title: string; children: ReactNode }>) {
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <h2 id={id} className={styles['heading']}>
        {title}
      </h2>
      {children}
    </section>
  )
}

/** As people call it: "couverture (50 / 80 %)" without the package's name before it. */
function legendName(code: string, locale: string): string {
  const set = LEGEND_SETS.find((one) => one.code === code)
  const name =
    set === undefined
      ? code
      : wordsIn(set.name, locale)
          .replace(/^SEC-CMU\s*:\s*/, '')
          .replace(/\s*\(.*\)$/, '')
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}

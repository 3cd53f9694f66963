import i18n from '@dhis2/d2-i18n'
import { FigureTable } from '../../ui/figure-table'
import { useLocale } from '../../ui/locale'
import { PictureWithTable } from '../../ui/picture-with-table'
import type { ReadyView } from '../../view-kit/view-shell'
import type { Training } from './compute'
import { ParityBars } from './parity-bars'
import { pictureRows, themeColumns, themeTableRows } from './theme-rows'
import { findingWords } from './words'

export type ThemePictureProps = Pick<ReadyView, 'period' | 'interactive'> & Readonly<{ training: Training }>

/** Women and men in mixed sessions, theme by theme. */
export function ThemePicture({ training, period, interactive }: ThemePictureProps) {
  const locale = useLocale()
  const { whole, mark } = training
  const title = findingWords(training, whole.orgUnit.name, locale)
  const description = i18n.t('Participations in mixed sessions by theme, women and men, {{period}}', { period })
  return (
    <PictureWithTable
      title={title}
      description={description}
      interactive={interactive}
      notes={[i18n.t('Participations, not persons (who came twice counts twice).')]}
      picture={(width) => (
        <ParityBars {...{ title, description, width, mark, interactive }} rows={pictureRows(training, locale)} />
      )}
      table={
        <FigureTable
          // Its own: tables of one caption are one table to an export, and the units have that of the view.
          caption={`${description}, ${whole.orgUnit.name}`}
          rowHeading={i18n.t('Theme')}
          columns={themeColumns()}
          rows={themeTableRows(training, locale)}
        />
      }
    />
  )
}

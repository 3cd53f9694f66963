import i18n from '@dhis2/d2-i18n'
import { StackedBars } from '../../charts/stacked-bars'
import { FigureTable } from '../../ui/figure-table'
import { absentWords, formatAxisPercent } from '../../ui/format'
import { useLocale } from '../../ui/locale'
import { PictureWithTable } from '../../ui/picture-with-table'
import type { ReadyView } from '../../view-kit/view-shell'
import { isCommunitySplitUnknown, type CoFunding } from './compute'
import { pictureRows, pledgeLine, stackSeries, tableColumns, tableRows } from './rows'
import { asacoSentence, findingWords, known } from './words'

type PictureProps = ReadyView & Readonly<{ coFunding: CoFunding }>

/** Who paid, as parts of the pay due, unit by unit. */
export function Picture({ coFunding, period, space, interactive, openPart }: PictureProps) {
  const locale = useLocale()
  const { whole } = coFunding
  const title = findingWords(coFunding, whole.orgUnit.name, locale)
  const description = i18n.t('Who paid the salaries of ASC, as a share of the pay due, {{period}}', { period })
  return (
    <PictureWithTable
      title={title}
      description={description}
      interactive={interactive}
      notes={known([
        isCommunitySplitUnknown(whole) ? i18n.t('How commune and ASACO share their part is not split.') : null,
        space === 'page' ? null : asacoSentence(coFunding, locale),
      ])}
      picture={(width) => (
        <StackedBars
          title={title}
          description={description}
          width={width}
          rows={pictureRows(coFunding, space, locale)}
          series={stackSeries(locale)}
          references={pledgeLine(coFunding, locale)}
          percentFormat={(value) => formatAxisPercent(value, locale)}
          noDataLabel={absentWords('noData')}
          onSelect={openPart}
          interactive={interactive}
        />
      )}
      table={
        <FigureTable
          caption={`${i18n.t('Community co-funding')}, ${whole.orgUnit.name}, ${period}`}
          rowHeading={i18n.t('Organisation unit')}
          columns={tableColumns(coFunding, locale)}
          rows={tableRows(coFunding)}
          onSelect={openPart}
        />
      }
    />
  )
}

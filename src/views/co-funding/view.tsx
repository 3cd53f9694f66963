import i18n from '@dhis2/d2-i18n'
import { coFundingTarget } from '../../metadata/constants'
import { financingForm } from '../../metadata/forms-financing'
import { communityShare } from '../../metadata/financing'
import { useLocale } from '../../ui/locale'
import { MissingUnits } from '../../ui/missing-units'
import { OffPaper } from '../../ui/off-paper'
import type { ViewProps } from '../../ui/view-props'
import { targetOf } from '../../view-kit/marks'
import { Attention } from '../../view-kit/attention'
import type { ViewDefinition } from '../../view-kit/view-definition'
import { ViewShell, type ReadyView } from '../../view-kit/view-shell'
import { CO_FUNDING_ITEMS, coFundingOf, mostLeftToPay, type CoFunding } from './compute'
import { Dependence } from './dependence'
import { Facts, Headlines } from './headlines'
import { Picture } from './picture'
import { WhoOwes } from './who-owes'
import { attentionWords } from './words'

const VIEW: ViewDefinition = {
  name: 'co-funding',
  title: () => i18n.t('Community co-funding'),
  question: () => i18n.t('Who pays, who owes?'),
  items: CO_FUNDING_ITEMS,
  dataSets: [financingForm],
}

/** Who pays, who owes? */
export function CoFundingView(props: ViewProps) {
  return (
    <ViewShell view={VIEW} {...props}>
      {(ready) => <Ready {...ready} />}
    </ViewShell>
  )
}

function Ready(props: ReadyView) {
  const { figures, place, space } = props
  const target = targetOf(props, communityShare, coFundingTarget.value)
  const coFunding = coFundingOf(figures, { id: figures.unit?.id ?? 'whole', name: place }, target)
  const missing = { names: coFunding.partsWithoutData, all: coFunding.rows.length }
  return (
    <>
      <Headlines coFunding={coFunding} {...props} />
      {space === 'page' && <Facts coFunding={coFunding} />}
      {space === 'page' && <MissingUnits {...missing} />}
      {space !== 'headline' && <Picture {...props} coFunding={coFunding} />}
      {space === 'item' && <MissingUnits {...missing} />}
      {space === 'page' && (
        <>
          <WhoOwes ready={props} coFunding={coFunding} />
          <OffPaper>
            <Dependence ready={props} coFunding={coFunding} />
          </OffPaper>
          <ToLookAt ready={props} coFunding={coFunding} />
        </>
      )}
    </>
  )
}

function ToLookAt({ ready, coFunding }: Readonly<{ ready: ReadyView; coFunding: CoFunding }>) {
  const locale = useLocale()
  const units = mostLeftToPay(coFunding.rows).map((row) => ({ orgUnit: row.orgUnit, why: attentionWords(row, locale) }))
  const isKnown = coFunding.rows.some((row) => row.remaining.state === 'value')
  return (
    <Attention
      units={units}
      {...(isKnown ? { none: i18n.t('Nothing remains to be paid where figures are known.') } : {})}
      onSelect={ready.openPart}
    />
  )
}

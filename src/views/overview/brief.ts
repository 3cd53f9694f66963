import { reportingOf } from '../../analytics/reporting'
import type { DataItem } from '../../analytics/request'
import type { ScopedFigures } from '../../analytics/scoped-figures'
import type { Tone } from '../../charts/palette'
import { valueOf, type Rate } from '../../dhis2/figure'
import { frequencyOrder, parsePeriod } from '../../dhis2/period'
import { insuredRate, upToDateRate } from '../../metadata/cmu'
import { arrears, communityShare, partnerShare, remaining } from '../../metadata/financing'
import { womenInOrgansRate } from '../../metadata/governance'
import type { DataSet } from '../../metadata/kinds/data-set'
import { toneOf, type LegendSet } from '../../metadata/kinds/legend-set'
import { ascInPost, needCovered, populationCovered, villagesCoveredRate } from '../../metadata/sec'
import { womenInAllRate, womenInMixedRate } from '../../metadata/training'
import type { BriefMarks } from './brief-marks'
import { changesOf, type Changes } from './changes'
import { FORMS, ITEMS, known, PROGRAMME_FORMS, PROGRAMMES, type Programme, type ValueFigure } from './programmes'

/** More would not be read. */
export const MOST_SENTENCES = 7

/** A sentence before its words. Figures that are null are not known, or hidden, and not spoken of. */
export type Sentence = Readonly<
  | { kind: 'coverage'; tone: Tone; figures: CoverageFigures }
  | { kind: 'coFunding'; tone: Tone; figures: CoFundingFigures }
  | { kind: 'debt'; tone: Tone; figures: DebtFigures }
  | { kind: 'training'; tone: Tone; figures: TrainingFigures }
  | { kind: 'cmu'; tone: Tone; figures: CmuFigures }
  | { kind: 'changes'; tone: Tone; figures: Changes }
  | { kind: 'reports'; tone: Tone; figures: ReportFigures }
  | { kind: 'noData'; tone: Tone; figures: NoDataFigures }
>

export type FiguresOf<Kind extends Sentence['kind']> = Extract<Sentence, { kind: Kind }>['figures']

/** `share`: percent of the target population, else of villages, else of the need, the first that is known. */
type CoverageFigures = Readonly<{
  measure: 'population' | 'villages' | 'need' | null
  share: ValueFigure | null
  inPost: number | null
}>
/** Percent; `share` of the pay due, `partnerShare` of the amount paid. */
type CoFundingFigures = Readonly<{
  share: ValueFigure | null
  target: number | null
  partnerShare: ValueFigure | null
}>
/** FCFA, ASC-months. */
type DebtFigures = Readonly<{ remaining: number | null; arrears: number | null }>
/** Percent women; the mark holds for both sexes. Mixed and all sessions are never told one without the other. */
type TrainingFigures = Readonly<{
  mixed: ValueFigure | null
  all: ValueFigure | null
  organs: ValueFigure | null
  mark: number | null
}>
/** Percent of the population, of the beneficiaries of mutuelles. */
type CmuFigures = Readonly<{ insured: ValueFigure | null; upToDate: ValueFigure | null }>
/** Programmes without any figure. Those in `lessOften` are reported for longer periods than the one shown: none is due. */
type NoDataFigures = Readonly<{ programmes: readonly Programme[]; lessOften: readonly Programme[] }>
type ReportFigures = Readonly<{
  /** Reports that did not come, of those expected. */
  missing: number
  expected: number
  /** Forms of which reports are expected and none came. */
  forms: readonly DataSet[]
  /** Parts that sent none of the reports expected of them, by name, and their level; null where it is not one level. */
  silent: readonly string[]
  silentLevel: number | null
  /** Percent in time; null where as many as wished were, or nothing came. */
  late: ValueFigure | null
  wished: number
}>

/**
 * What the figures say, the most pressing first: what is (worst class first, then in the order of the programmes), what
 * changed, what is missing, of what there is no data. At most seven sentences; nothing is said of what is absent or hidden.
 */
export function briefOf(figures: ScopedFigures, marks: BriefMarks): readonly Sentence[] {
  const states = PROGRAMMES.flatMap((programme) => stateOf(programme, figures.whole, marks))
  const changes = changesOf(figures, marks.notable)
  return [
    ...worstFirst(states),
    ...(changes === null ? [] : [{ kind: 'changes', tone: 'none', figures: changes } as const]),
    ...reportsOf(figures, marks),
    ...noDataOf(figures),
  ].slice(0, MOST_SENTENCES)
}

type Read = (item: DataItem) => ReturnType<ScopedFigures['whole']>

function stateOf(programme: Programme, read: Read, marks: BriefMarks): readonly Sentence[] {
  switch (programme) {
    case 'coverage':
      return coverageOf(read, marks)
    case 'coFunding':
      return [...coFundingOf(read, marks), ...debtOf(read)]
    case 'training':
      return trainingOf(read, marks)
    case 'cmu':
      return cmuOf(read, marks)
  }
}

function coverageOf(read: Read, { legends }: BriefMarks): readonly Sentence[] {
  const measures = [
    ['population', known(read(populationCovered))],
    ['villages', known(read(villagesCoveredRate))],
    ['need', known(read(needCovered))],
  ] as const
  const [measure, share] = measures.find(([, figure]) => figure !== null) ?? [null, null]
  const inPost = valueOf(read(ascInPost))
  if (share === null && inPost === null) return []
  return [{ kind: 'coverage', tone: classOf(share, legends.coverage), figures: { measure, share, inPost } }]
}

function coFundingOf(read: Read, { legends, targets }: BriefMarks): readonly Sentence[] {
  const [share, partners] = [known(read(communityShare)), known(read(partnerShare))]
  if (share === null && partners === null) return []
  const figures = { share, partnerShare: partners, target: targets.coFunding }
  return [{ kind: 'coFunding', tone: classOf(share, legends.coFunding), figures }]
}

/** Nothing owed is told only where it is all that is known. */
function debtOf(read: Read): readonly Sentence[] {
  const [left, months] = [valueOf(read(remaining)), valueOf(read(arrears))]
  const isOwed = (left ?? 0) > 0 || (months ?? 0) > 0
  const isShareKnown = [communityShare, partnerShare].some((item) => known(read(item)) !== null)
  const isAllThatIsKnown = !isShareKnown && (left !== null || months !== null)
  if (!isOwed && !isAllThatIsKnown) return []
  // Older arrears were paid as well: nothing of this period is left.
  const figures = { remaining: left === null ? null : Math.max(left, 0), arrears: months }
  return [{ kind: 'debt', tone: isOwed ? 'low' : 'none', figures }]
}

function trainingOf(read: Read, { legends, targets }: BriefMarks): readonly Sentence[] {
  const [mixed, all] = [known(read(womenInMixedRate)), known(read(womenInAllRate))]
  const organs = known(read(womenInOrgansRate))
  if (mixed === null && all === null && organs === null) return []
  const figures = { mixed, all, organs, mark: targets.training }
  return [{ kind: 'training', tone: classOf(mixed ?? organs, legends.training), figures }]
}

function cmuOf(read: Read, { legends }: BriefMarks): readonly Sentence[] {
  const [insured, upToDate] = [known(read(insuredRate)), known(read(upToDateRate))]
  if (insured === null && upToDate === null) return []
  const tone = insured === null ? classOf(upToDate, legends.coverage) : classOf(insured, legends.cmu)
  return [{ kind: 'cmu', tone, figures: { insured, upToDate } }]
}

const classOf = (figure: ValueFigure | null, legend: LegendSet): Tone =>
  (figure === null ? null : toneOf(legend, figure.value)) ?? 'none'

const URGENCY: Readonly<Record<Tone, number>> = { low: 0, mid: 1, high: 2, none: 3 }

function worstFirst(sentences: readonly Sentence[]): readonly Sentence[] {
  return [...sentences].sort((a, b) => URGENCY[a.tone] - URGENCY[b.tone])
}

function noDataOf({ whole, periods }: ScopedFigures): readonly Sentence[] {
  const without = PROGRAMMES.filter((programme) => ITEMS[programme].every((item) => whole(item).state === 'noData'))
  if (without.length === 0) return []
  const lessOften = without.filter((programme) => isLessOften(PROGRAMME_FORMS[programme], periods))
  const programmes = without.filter((programme) => !lessOften.includes(programme))
  return [{ kind: 'noData', tone: 'none', figures: { programmes, lessOften } }]
}

/** A quarter's report is not due for a month. Several periods together may make a longer one. */
function isLessOften(forms: readonly DataSet[], periods: ScopedFigures['periods']): boolean {
  const [only, ...others] = periods.map(({ id }) => parsePeriod(id))
  if (!only || others.length > 0) return false
  return forms.every(({ collection }) => frequencyOrder(collection.frequency) > frequencyOrder(only.type))
}

function reportsOf(figures: ScopedFigures, { wishedTimeliness, legends }: BriefMarks): readonly Sentence[] {
  const rate = rateOf(figures.reporting?.completeness)
  if (!figures.reporting || rate === null) return []
  const missing = Math.max(rate.denominator - rate.numerator, 0)
  const late = lateOf(known(figures.reporting.timeliness), rate, wishedTimeliness)
  if (missing === 0 && late === null) return []
  // Where nothing came at all, nobody needs to be named.
  const isAnyIn = rate.numerator > 0
  const silent = isAnyIn ? figures.parts.filter((part) => isSilent(FORMS, (item) => figures.part(item, part))) : []
  return [
    {
      kind: 'reports',
      tone: classOf(known(figures.reporting.completeness), legends.coverage),
      figures: {
        missing,
        expected: rate.denominator,
        forms: isAnyIn ? FORMS.filter((form) => isSilent([form], figures.whole)) : [],
        silent: silent.map(({ name }) => name),
        silentLevel: figures.unit === null ? null : figures.unit.level + 1,
        late,
        wished: wishedTimeliness,
      },
    },
  ]
}

/** Timeliness below what is wished; where no report came there is nothing to be late. */
function lateOf(timeliness: ValueFigure | null, completeness: Rate, wished: number): ValueFigure | null {
  if (timeliness === null || completeness.numerator === 0) return null
  return timeliness.value < wished ? timeliness : null
}

/** Reports are expected and none came. */
function isSilent(forms: readonly DataSet[], read: Read): boolean {
  const rate = rateOf(reportingOf(forms, read).completeness)
  return rate !== null && rate.denominator > 0 && rate.numerator === 0
}

function rateOf(figure: ReturnType<Read> | undefined): Rate | null {
  return figure?.state === 'value' ? (figure.rate ?? null) : null
}

import i18n from '@dhis2/d2-i18n'
import { namesInShort } from './scope-words'
import { OffPaper } from './off-paper'
import { PartialNotice } from './view-state'

const NAMES_LISTED = 6

/** Says which of the parts reported nothing (on paper the picture says it); nothing to say where all did, or none. */
export function MissingUnits({ names, all }: Readonly<{ names: readonly string[]; all: number }>) {
  if (names.length === 0 || names.length === all) return null
  return (
    <OffPaper>
      <PartialNotice>
        {i18n.t('{{count}} of {{all}} units reported nothing ({{names}}).', {
          count: names.length,
          defaultValue: '{{count}} of {{all}} units reported nothing ({{names}}).',
          defaultValue_plural: '{{count}} of {{all}} units reported nothing ({{names}}).',
          all,
          names: namesInShort(names, NAMES_LISTED),
        })}
      </PartialNotice>
    </OffPaper>
  )
}

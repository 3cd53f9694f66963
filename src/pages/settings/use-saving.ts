import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import type { SettingsSaved } from '../../dhis2/ports'
import { administrators } from '../../metadata/user-groups'
import { formatSettings } from '../../settings/parse-settings'
import { useServer } from '../../ui/server-context'
import type { FormState } from './form-state'

export type ToSave = FormState['toSave'] & Readonly<{ stored: unknown }>

/** Saves norms, then settings; stops at what somebody else changed meanwhile. What was saved by then stays saved. */
export function useSaving(
  afterwards: (saved: SettingsSaved | null) => Promise<unknown>,
): UseMutationResult<SettingsSaved, unknown, ToSave> {
  const server = useServer()
  return useMutation({
    mutationFn: async ({ norms, settings, stored }: ToSave): Promise<SettingsSaved> => {
      for (const { id, value, before } of norms) {
        if ((await server.updateConstant(id, value, before)) === 'changedMeanwhile')
          return { state: 'changedMeanwhile' }
      }
      if (settings === null) return { state: 'saved', isOpen: false }
      const value = formatSettings(settings, stored)
      return server.saveSettings({ value, loaded: stored, editors: administrators.id })
    },
    onSettled: (saved) => afterwards(saved ?? null),
  })
}

import { Provider } from '@dhis2/app-runtime'
import { useQueryClient } from '@tanstack/react-query'
import { render, screen, waitFor, type RenderResult } from '@testing-library/react'
import { useState, type ReactNode } from 'react'
import App from '../../src/app/app'
import Plugin from '../../src/plugin/plugin'
import { speak } from '../support/language'

const WAIT = { timeout: 15_000 }

/** The runtime keeps one query cache for the life of the page: a reader who opens the app anew has none. */
function WithEmptyCache({ children }: Readonly<{ children: ReactNode }>) {
  const client = useQueryClient()
  useState(() => client.clear())
  return <>{children}</>
}

function onServer(url: string, children: ReactNode, isPlugin = false): RenderResult {
  return render(
    <Provider
      config={{ baseUrl: url, apiVersion: 42, appName: 'sec-cmu' }}
      userInfo={undefined}
      plugin={isPlugin}
      parentAlertsAdd={() => undefined}
      showAlertsInPlugin={false}
    >
      <WithEmptyCache>{children}</WithEmptyCache>
    </Provider>,
  )
}

/** Opens the app at an address such as `#/coverage?ou=..&pe=2015`, in French unless said otherwise. */
export function openApp(url: string, hash: string, language: 'fr' | 'en' = 'fr'): RenderResult {
  speak(language)
  window.location.hash = hash
  return onServer(url, <App />)
}

/** Draws the dashboard plugin with the props a dashboard would send. */
export function openPlugin(url: string, props: Readonly<Record<string, unknown>>): RenderResult {
  speak('fr')
  return onServer(url, <Plugin {...props} />, true)
}

/** What a reader sees, with ordinary spaces for all the no-break ones. */
export function shownText(): string {
  return plain(screen.getByRole('main').textContent)
}

const plain = (text: string): string => text.replace(/[\u00a0\u202f\u2009]/g, ' ')

/** Waits until all the texts are on the page. */
export async function expectShown(...texts: readonly string[]): Promise<void> {
  await waitFor(() => texts.forEach((text) => expect(shownText()).toContain(text)), WAIT)
}

/** Cells of one row of the table twin, by the name at its start. */
export function tableRow(name: string): readonly string[] {
  const row = screen.getAllByRole('row').find((one) => {
    const header = one.querySelector('th[scope="row"]')
    return header !== null && plain(header.textContent) === name
  })
  if (!row) throw new Error(`no row "${name}"`)
  return [...row.querySelectorAll('td')].map((cell) => plain(cell.textContent))
}

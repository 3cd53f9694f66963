/** What we use of it. Its own types (i18next 11) say `any` for every text. */
declare module '@dhis2/d2-i18n' {
  type InterpolationOptions = Readonly<Record<string, unknown>>
  type InitOptions = { interpolation?: InterpolationOptions }

  const i18n: {
    /** With `count`, the plural form the language asks for. */
    t: (key: string, options?: Readonly<Record<string, unknown>>) => string
    /** As DHIS2 writes it: `fr`, `ar_IQ`; not there in the first moment. */
    language: string | undefined
    dir: () => 'ltr' | 'rtl'
    changeLanguage: (language: string) => void
    /** Texts that are there already stay when `overwrite` is false: those of an administrator. */
    addResourceBundle: (
      language: string,
      namespace: string,
      texts: Readonly<Record<string, string>>,
      deep: boolean,
      overwrite: boolean,
    ) => void
    setDefaultNamespace: (namespace: string) => void
    options: InitOptions
    services: { interpolator: { init: (options: InitOptions, reset: boolean) => void } }
  }
  export default i18n
}

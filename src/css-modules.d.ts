/** Vite gives the generated class names; Jest gives the keys themselves. */
declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>
  export default classes
}

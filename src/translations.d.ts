/** Texts of one part of the program: see vite.texts.ts. */
declare module '*&texts' {
  const texts: Readonly<Record<string, string>>
  export default texts
}

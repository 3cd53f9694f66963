/** How long the browser may take to begin reading the file. */
const PATIENCE_MS = 60_000

/** Saves a file under a name, where the browser keeps downloads. */
export function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.hidden = true
  document.body.append(link)
  link.click()
  link.remove()
  // Safari reads it after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), PATIENCE_MS)
}

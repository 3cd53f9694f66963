/** One entry of `fields=`: a property or preset, what is asked of it, and how it is changed. */
export type FieldNode = Readonly<{
  /** `name`, `*`, `:owner`. */
  name: string
  excluded: boolean
  /** Null: the property as it is; otherwise what is asked of the object(s) it holds. */
  children: readonly FieldNode[] | null
  transformers: readonly Readonly<{ name: string; argument: string | null }>[]
}>

/** Reads a fields expression. Nothing is an error: a bracket left open ends with the text, as on the server. */
export function parseFields(text: string): readonly FieldNode[] {
  return new FieldReader(text).list()
}

/** DHIS2 takes `~`, `|` and `::` before a transformer. */
const TRANSFORMER_MARK = /~|\||::/y
const NAME = /[^,[\]()~|]*?(?=::|[,[\]()~|]|$)/y
const ARGUMENT = /\(([^)]*)\)?/y
const MAX_DEPTH = 20

class FieldReader {
  private at = 0

  constructor(
    private readonly text: string,
    private depth = 0,
  ) {}

  list(): readonly FieldNode[] {
    const nodes: FieldNode[] = []
    while (this.at < this.text.length) {
      const next = this.text[this.at]
      if (next === ']' || next === ')') {
        this.at += 1
        break
      }
      if (next === ',') this.at += 1
      else nodes.push(this.node())
    }
    return nodes.filter((node) => node.name !== '')
  }

  private node(): FieldNode {
    const start = this.at
    const raw = this.match(NAME)?.[0].trim() ?? ''
    const excluded = raw.startsWith('!')
    const name = excluded ? raw.slice(1) : raw
    const transformers = this.transformers()
    const children = this.children()
    const node = { name, excluded, children, transformers: [...transformers, ...this.transformers()] }
    // A character that belongs nowhere must not be read for ever.
    if (this.at === start) this.at += 1
    return node
  }

  private children(): readonly FieldNode[] | null {
    const open = this.text[this.at]
    if (open !== '[' && open !== '(') return null
    this.at += 1
    this.depth += 1
    if (this.depth > MAX_DEPTH) {
      this.at = this.text.length
      return []
    }
    const nodes = this.list()
    this.depth -= 1
    return nodes
  }

  private transformers(): FieldNode['transformers'] {
    const found: { name: string; argument: string | null }[] = []
    while (this.match(TRANSFORMER_MARK)) {
      const name = this.match(NAME)?.[0].trim() ?? ''
      const argument = this.match(ARGUMENT)?.[1] ?? null
      found.push({ name, argument })
    }
    return found
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (found) this.at = pattern.lastIndex
    return found
  }
}

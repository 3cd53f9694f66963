/** Shapes of untrusted JSON. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isReference(value: unknown): value is { id: string } {
  return isRecord(value) && typeof value['id'] === 'string'
}

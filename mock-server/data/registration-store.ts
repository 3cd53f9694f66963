export class RegistrationStore {
  snapshot(): unknown {
    return null
  }

  restore(_snapshot: unknown): void {}
}

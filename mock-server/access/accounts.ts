import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

type Password = Readonly<{ salt: string; digest: Buffer }>

/** A personal access token; times are epoch milliseconds. */
export type ApiToken = Readonly<{ id: string; userId: string; created: number; expires: number }>

/** What a snapshot keeps. Sessions are not in it: like cookies, they outlive a reset as long as their user does. */
export type AccountSnapshot = Readonly<{
  passwords: ReadonlyMap<string, Password>
  tokens: ReadonlyMap<string, ApiToken>
}>

/**
 * Passwords and sessions by user id. The users themselves are metadata objects. One fast round of hashing is enough
 * here: the demo passwords are printed at start.
 */
export class AccountStore {
  private passwords = new Map<string, Password>()
  private tokens = new Map<string, ApiToken>()
  private readonly sessions = new Map<string, string>()
  private readonly shared = new Map<string, string>()

  setPassword(userId: string, password: string): void {
    const salt = randomBytes(8).toString('hex')
    this.passwords.set(userId, { salt, digest: digestOf(salt, password) })
  }

  checkPassword(userId: string, password: string): boolean {
    const known = this.passwords.get(userId)
    return known !== undefined && timingSafeEqual(known.digest, digestOf(known.salt, password))
  }

  /** Forgets the password and closes the sessions. */
  removeUser(userId: string): void {
    this.passwords.delete(userId)
    for (const [token, owner] of this.sessions) if (owner === userId) this.sessions.delete(token)
  }

  /** Opens a session and gives its token, the value of the JSESSIONID cookie. */
  openSession(userId: string): string {
    const token = randomBytes(16).toString('hex').toUpperCase()
    this.sessions.set(token, userId)
    return token
  }

  /**
   * The session given to requests with a password in each (Basic). One per user, so that a client that keeps no
   * cookies does not leave a session behind with every request.
   */
  sharedSession(userId: string): string {
    const known = this.shared.get(userId)
    if (known !== undefined && this.sessions.has(known)) return known
    const token = this.openSession(userId)
    this.shared.set(userId, token)
    return token
  }

  /** User id of an open session. */
  sessionUser(token: string): string | undefined {
    return this.sessions.get(token)
  }

  closeSession(token: string): void {
    this.sessions.delete(token)
  }

  token(key: string): ApiToken | undefined {
    return this.tokens.get(key)
  }

  tokensOf(userId: string): readonly ApiToken[] {
    return [...this.tokens.values()].filter((token) => token.userId === userId)
  }

  addToken(key: string, token: ApiToken): void {
    this.tokens.set(key, token)
  }

  removeToken(id: string): void {
    for (const [key, token] of this.tokens) if (token.id === id) this.tokens.delete(key)
  }

  snapshot(): AccountSnapshot {
    return { passwords: new Map(this.passwords), tokens: new Map(this.tokens) }
  }

  restore(snapshot: AccountSnapshot): void {
    this.passwords = new Map(snapshot.passwords)
    this.tokens = new Map(snapshot.tokens)
  }
}

function digestOf(salt: string, password: string): Buffer {
  return createHash('sha256').update(`${salt}:${password}`).digest()
}

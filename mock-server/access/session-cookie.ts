const NAME = 'JSESSIONID'

/** `Set-Cookie` for a session. No `Secure`: the mock speaks http on the loopback only. */
export function sessionCookie(token: string): string {
  return `${NAME}=${token}; Path=/; HttpOnly; SameSite=Lax`
}

/** `Set-Cookie` that takes the cookie away. */
export const EXPIRED_COOKIE = `${NAME}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`

/** The session token a request carries. */
export function sessionToken(headers: Readonly<Record<string, string>>): string | undefined {
  const pairs = (headers['cookie'] ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${NAME}=`))?.slice(NAME.length + 1)
}

const frame = (title: string, main: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<style>body{font:16px sans-serif;max-width:24rem;margin:4rem auto}label,input,button{display:block;width:100%;margin:.4rem 0}</style>
</head><body><main><h1>${title}</h1>${main}</main></body></html>`

/** Signs in through the API, as the real page does, then goes to the start page. */
export function loginPage(): string {
  return frame(
    'Log in to the mock DHIS2',
    `<form id="login"><label>Username<input name="username" autocomplete="username"></label>
<label>Password<input name="password" type="password" autocomplete="current-password"></label>
<button>Log in</button><p role="alert"></p></form>
<script>
document.getElementById('login').addEventListener('submit', async (event) => {
  event.preventDefault()
  const { username, password } = event.target
  const answer = await fetch('/api/auth/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: username.value, password: password.value }),
  })
  if (answer.ok) location.assign('/')
  else document.querySelector('[role=alert]').textContent = (await answer.json()).message
})
</script>`,
  )
}

/** Links to the installed apps, by key. */
export function appListPage(keys: readonly string[]): string {
  const items = keys.map((key) => `<li><a href="/apps/${encodeURIComponent(key)}">${encodeURIComponent(key)}</a></li>`)
  return frame('Apps', items.length > 0 ? `<ul>${items.join('')}</ul>` : '<p>No app is installed.</p>')
}

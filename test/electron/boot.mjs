// Boots the built main process in plain Node on the stand-in for Electron; instead of a page, it asks one question and
// fetches the page's file, prints what came back, and quits.
globalThis.electronStandin = {
  onExit: (code) => process.exit(code),
  async openPage({ url, preload, serve, invoke }) {
    const { app } = await import('electron')
    const frame = { url, parent: null }
    const page = await serve(new Request(url))
    const reply = await invoke('embolog:ask', frame, [process.env.BOOT_ASKS, {}])
    const stranger = await Promise.resolve()
      .then(() =>
        invoke('embolog:ask', { url: 'https://example.org/', parent: null }, ['exports.columns', {}]),
      )
      .catch((error) => error.message)
    console.log(JSON.stringify({ url, preload, status: page.status, reply, stranger }))
    app.quit()
    return { deliver() {} }
  },
}
await import('../e2e/electron-standin/register.mjs')

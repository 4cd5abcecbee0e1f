// The test owns a browser's line to the room: it can cut it and give it back. HTTP is left alone.
import type { Page, WebSocketRoute } from '@playwright/test'

export type Line = { cut(): void; restore(): void }

/** Routes the page's room sockets; call before the page opens the room. */
export async function ownLine(page: Page): Promise<Line> {
  let whole = true
  const open = new Set<WebSocketRoute>()
  await page.routeWebSocket(/\/rooms\//, (socket) => {
    if (!whole) {
      void socket.close({ code: 1012, reason: 'cut by the test' })
      return
    }
    const server = socket.connectToServer()
    open.add(socket)
    socket.onClose((code, reason) => {
      open.delete(socket)
      void server.close({ code, reason })
    })
    server.onClose((code, reason) => {
      open.delete(socket)
      void socket.close({ code, reason })
    })
    socket.onMessage((message) => {
      if (whole) server.send(message)
    })
    server.onMessage((message) => {
      if (whole) socket.send(message)
    })
  })
  return {
    cut() {
      whole = false
      for (const socket of open) void socket.close({ code: 1012, reason: 'cut by the test' })
      open.clear()
    },
    restore() {
      whole = true
    },
  }
}

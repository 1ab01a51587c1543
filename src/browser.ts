import open from 'open'

/** Opens a file with what the machine opens such files with; false where nothing could be started. */
export async function openInBrowser(path: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  // Where there is no screen, a text browser would take over the terminal.
  const hasScreen = process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY || env.WSL_DISTRO_NAME)
  if (!hasScreen) return false
  try {
    // It comes back once the other program has been started.
    await open(path)
    return true
  } catch {
    return false
  }
}

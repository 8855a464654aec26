import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where this system keeps an application's private data; the desktop and browser hosts share it. */
export function defaultAppFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Amiable');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Amiable');
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'amiable');
}

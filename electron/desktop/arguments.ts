import { isAbsolute, join } from 'node:path';

/** What starting the application may ask for. */
export type StartOptions = {
  /** Firm file to open. */
  readonly firm: string | null;
  readonly isDemonstration: boolean;
  /** Private folder to use in place of the system's own. */
  readonly appFolder: string | null;
};

/**
 * Reads the arguments of a desktop start, whatever Chromium and the system have mixed in: the last `.amiable` file is
 * opened (double click, drop on the icon), `--demo` and `--data=FOLDER` count, everything else is left alone.
 */
export function readStartOptions(args: readonly string[], workingDirectory: string): StartOptions {
  const absolute = (path: string) => (isAbsolute(path) ? path : join(workingDirectory, path));
  const firm = args.filter((arg) => !arg.startsWith('-') && arg.toLowerCase().endsWith('.amiable')).at(-1);
  const data = args.find((arg) => arg.startsWith('--data='))?.slice('--data='.length);
  return {
    firm: firm === undefined ? null : absolute(firm),
    isDemonstration: args.includes('--demo'),
    appFolder: data === undefined || data === '' ? null : absolute(data),
  };
}

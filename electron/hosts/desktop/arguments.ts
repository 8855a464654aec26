import { isAbsolute, join } from 'node:path';
import { parseArgs } from 'node:util';

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
 * opened (double click, drop on the icon), `--demo` and `--data FOLDER` count, everything else is left alone.
 */
export function readStartOptions(args: readonly string[], workingDirectory: string): StartOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    options: { demo: { type: 'boolean' }, data: { type: 'string' } },
  });
  const absolute = (path: string) => (isAbsolute(path) ? path : join(workingDirectory, path));
  const firm = positionals.filter((name) => name.toLowerCase().endsWith('.amiable')).at(-1);
  return {
    firm: firm === undefined ? null : absolute(firm),
    isDemonstration: values.demo === true,
    appFolder: typeof values.data === 'string' && values.data !== '' ? absolute(values.data) : null,
  };
}

import { parseArgs } from 'node:util';

export type BrowserOptions = {
  /** 0: any free port. */
  readonly port: number;
  /** Firm file to open. */
  readonly firm: string | null;
  readonly isDemonstration: boolean;
  /** Private folder to use in place of the system's own. */
  readonly appFolder: string | null;
};

/** Reads `[FILE.amiable] [--firm FILE] [--demo] [--data DIR] [--port N]`. @throws TypeError naming a wrong argument. */
export function readBrowserOptions(args: readonly string[]): BrowserOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '0' },
      firm: { type: 'string' },
      demo: { type: 'boolean', default: false },
      data: { type: 'string' },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new TypeError(`--port ${values.port}`);
  return {
    port,
    firm: values.firm ?? positionals[0] ?? null,
    isDemonstration: values.demo,
    appFolder: values.data ?? null,
  };
}

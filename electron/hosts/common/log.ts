import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../../app/context.ts';

const mostBytes = 2 * 1024 * 1024;

/** A log of one line of JSON per fact in `folder`; the previous file is kept when it grows past 2 MB. */
export function createFileLog(folder: string): Log {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'amiable.log');
  function write(level: 'info' | 'error', message: string, facts: Readonly<Record<string, unknown>> = {}): void {
    const line = JSON.stringify({ at: new Date().toISOString(), level, message, ...facts });
    try {
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > mostBytes) renameSync(file, `${file}.1`);
      appendFileSync(file, `${line}\n`, { mode: 0o600 });
    } catch {
      // A full disk or a read-only folder must not stop the application for its log.
    }
  }
  return {
    info: (message, facts) => write('info', message, facts),
    error: (message, facts) => write('error', message, facts),
  };
}

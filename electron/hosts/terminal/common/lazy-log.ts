import type { Log } from '../../../app/context.ts';
import { createFileLog } from '../../common/log.ts';

/** The application's log, opened at the first failure only: a command that just reads leaves no trace of it. */
export function createLazyLog(folder: string): Log {
  let log: Log | undefined;
  return {
    info: () => {},
    error(message, facts) {
      log ??= createFileLog(folder);
      log.error(message, facts);
    },
  };
}

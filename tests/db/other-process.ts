/** Does to a firm file what another window, another machine or a crash would: `node other-process.ts open|crash|crashNewer PATH`. */
import { openFirmFile } from '../../db/file/open.ts';
import { AppError } from '../../shared/errors.ts';

const [action, path = ''] = process.argv.slice(2);
try {
  const file = openFirmFile(path, { now: '2026-11-21T10:30:00.000Z' });
  if (action === 'open') {
    file.close();
    process.stdout.write('opened');
  } else {
    file.connection.exec("UPDATE firm SET name = 'Written before the crash'");
    if (action === 'crashNewer') file.connection.pragma('user_version = 999');
    process.kill(process.pid, 'SIGKILL');
  }
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stdout.write(error.message);
}

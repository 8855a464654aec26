import { basename } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { Context, OpenFirm } from './context.ts';
import { withSharedLock } from './firm-use.ts';
import { announce, firmOf } from './firms.ts';
import { followFirm } from './session.ts';

/**
 * Runs a use case on the firm that the call names. Before a write, it checks that the file is still where it was opened: a renamed or moved
 * file is followed; a file that is gone or was replaced can only be read.
 * @throws AppError `not_found` / `noFirm`, `firmClosed`, `file_unreadable` / `firmGone`, `firmReplaced`
 */
export async function useFirm<Result>(
  context: Context,
  isWriting: boolean,
  work: (firm: OpenFirm) => Promise<Result>,
): Promise<Result> {
  for (;;) {
    const firm = firmOf(context);
    if (isWriting && !(await isInPlace(context, firm))) continue;
    const outcome = await withSharedLock(firm, async () =>
      // While waiting for a long write, the firm may have been closed, or opened anew where it was moved.
      firm.connection.open ? { result: await work(firm) } : null,
    );
    if (outcome) return outcome.result;
    if (firmOf(context) === firm) throw new AppError('cancelled');
  }
}

/** True when the file is where it was opened; false after the firm was opened anew at the file's new place. */
async function isInPlace(context: Context, firm: OpenFirm): Promise<boolean> {
  const whereabouts = firm.locate();
  if (whereabouts.kind === 'moved') {
    await followFirm(context, firm, whereabouts.path);
    return false;
  }
  const astray = whereabouts.kind === 'here' ? null : whereabouts.kind;
  if (firm.astray !== astray) {
    firm.astray = astray;
    announce(context.firms, firm.id, ['app']);
  }
  if (astray === null) return true;
  const reason = astray === 'gone' ? 'firmGone' : 'firmReplaced';
  throw new AppError('file_unreadable', { reason, details: { name: basename(firm.path) } });
}

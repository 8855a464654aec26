import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkCopy, copyForCheck } from '../../../db/check/aside.ts';
import type { CheckResult } from '../../../db/check/result.ts';
import { readHeads } from '../../../db/journal/heads.ts';
import { processMark } from '../../../db/sqlite/process-mark.ts';
import { backupFolder } from '../../app/backups.ts';
import type { Context, OpenFirm } from '../../app/context.ts';
import { onCopy, withSharedLock } from '../../app/firm-use.ts';
import type { JobHooks } from '../../imports/job-hooks.ts';

/** Number of copies that this process has made. */
let copies = 0;

type Hooks = { readonly signal: AbortSignal; readonly onProgress: NonNullable<JobHooks['onProgress']> };

/** Checks a copy of the firm as it is now, while the firm is used. @throws AppError `cancelled`, `disk_full` */
export function checkFirmAside(
  context: Context & { readonly firm: OpenFirm },
  { signal: given, onProgress }: Hooks,
): Promise<{ ok: boolean; checks: CheckResult[] }> {
  const { firm } = context;
  return onCopy(firm, given, async (signal) => {
    const folder = backupFolder(context, firm.recentId);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Each copy has its own name, so that a check being stopped does not delete the copy of the next one.
    const copy = join(folder, `check-${++copies}.${processMark()}.partial`);
    onProgress({ phase: 'copy', done: 0, total: null });
    await withSharedLock(firm, () => copyForCheck(firm.connection, copy, signal));
    const checks = await checkCopy({ path: copy, heads: readHeads(folder) }, { signal, onProgress });
    return { ok: checks.every((check) => check.ok), checks: [...checks] };
  });
}

import { join } from 'node:path';
import { type Backup, backUp } from '../../db/file/backup.ts';
import { rememberHead } from '../../db/journal/heads.ts';
import { journalHead } from '../../db/journal/journal.ts';
import { writeMark } from '../../db/sqlite/write-mark.ts';
import type { Context, OpenFirm } from './context.ts';

/** Makes a verified backup of the open firm, and keeps the head of its journal beside it. */
export async function backUpFirm(context: Context, firm: OpenFirm): Promise<Backup> {
  const mark = writeMark(firm.db);
  const backup = await backUp(firm.connection, backupFolder(context, firm.recentId), context.now());
  firm.backedUpMark = mark;
  const head = journalHead(firm.db);
  if (head !== null) rememberHead(backupFolder(context, firm.recentId), head);
  return backup;
}

/** The folder of a firm's backups: in the application's private folder, never beside the file. */
export function backupFolder(context: Pick<Context, 'platform'>, recentId: string): string {
  return join(context.platform.appFolder, 'backups', recentId);
}

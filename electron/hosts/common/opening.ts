import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Context } from '../../app/context.ts';
import { openFirmOrExplain } from '../../app/session.ts';

/** Opens the file that the start asked for; when it cannot be opened, the start screen says why. */
export async function openAtStart(
  context: Context,
  wanted: { readonly firm: string | null; readonly isDemonstration: boolean },
): Promise<void> {
  if (wanted.firm !== null) await openFirmOrExplain(context, resolve(wanted.firm));
  else if (wanted.isDemonstration) await openFirmOrExplain(context, await demonstrationFile(context));
}

/** The demonstration of this machine, written the first time it is asked for. */
async function demonstrationFile({ platform, today, jobs }: Context): Promise<string> {
  const { demonstrationFileName, writeDemonstration } = await import('../../demonstration/write-demonstration.ts');
  const folder = join(platform.appFolder, 'demonstration');
  const path = join(folder, demonstrationFileName);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  await writeDemonstration(path, { today: today(), jobs });
  return path;
}

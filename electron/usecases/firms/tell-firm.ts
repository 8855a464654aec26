import { existsSync } from 'node:fs';
import { openFirmFile } from '../../../db/file/open.ts';
import { getFirm } from '../../../db/queries/firm/firm.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { firmNamedByFile } from '../../../shared/domain/firm/named-by-file.ts';
import { firmNamedByTitles } from '../../../shared/domain/firm/named-by-titles.ts';
import type { Context } from '../../app/context.ts';
import { readRecents } from '../../app/preferences.ts';
import type { JobHooks } from '../../imports/job-hooks.ts';
import { recognise } from '../imports/index.ts';

/**
 * Tells whose firm a chosen file is. The file is recognised as an import into a firm that is nowhere kept, so that a file that is none is
 * refused before anything is created for it. @throws AppError of the readers, `cancelled`
 */
export async function tellFirmOf(
  context: Context,
  file: { readonly path: string; readonly name: string },
  hooks: JobHooks,
): Promise<Outputs['firms']['ofFile']> {
  const { db, close } = openFirmFile(':memory:', { now: context.now() });
  try {
    const { titles = [] } = await recognise({ ...context, db }, { source: file, options: {} }, hooks);
    const named = firmNamedByFile(file.name);
    const titled = firmNamedByTitles(titles);
    const siren = named.siren ?? titled.siren;
    return { name: titled.name || named.name, siren, known: siren === null ? null : knownFirm(context, siren) };
  } finally {
    close();
  }
}

/** The firm of a SIREN that is open or was opened on this machine, the latest first; null when there is none. */
function knownFirm({ firms, platform }: Context, siren: string): Outputs['firms']['ofFile']['known'] {
  for (const { db, recentId } of firms.open.values()) {
    const firm = getFirm(db);
    if (firm.siren === siren && !firm.isDemonstration) return { id: recentId, name: firm.name };
  }
  const recent = readRecents(platform.appFolder).find(
    (each) => each.siren === siren && !each.isDemonstration && existsSync(each.path),
  );
  return recent ? { id: recent.id, name: recent.name } : null;
}

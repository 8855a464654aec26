import type { ImportKind } from '../../../../shared/domain/imports/kinds.ts';
import type { JobHooks } from '../../../imports/job-hooks.ts';
import type { ImportContext, ImportRequest, Reading } from '../common/kind.ts';
import { kindsOfImport } from '../kinds/registry.ts';

/** The kind asked first: it reads any table, and so tells best what a file is. */
const firstAsked: ImportKind = 'openItems';

/** Finds the kind of a file, asking the one that the user says or `firstAsked`, then those they name. @throws AppError of the readers */
export async function recognise(context: ImportContext, request: ImportRequest, hooks: JobHooks): Promise<Reading> {
  const asked = new Set<ImportKind>();
  for (let kind = request.kind ?? firstAsked; !asked.has(kind); ) {
    asked.add(kind);
    const found = await kindsOfImport[kind].recognise(context, request, hooks);
    if (typeof found !== 'string') return found;
    kind = found;
  }
  throw new Error('no kind of import recognises the file');
}

import { asc, ne } from 'drizzle-orm';
import { sealOfImport } from '../journal/import-seals.ts';
import { readEvents } from '../journal/read-events.ts';
import { importBatches } from '../schema.ts';
import type { Reader } from '../types.ts';
import { type CheckResult, checkResult } from './result.ts';

/** Compares each import with its last event: its state must be the event's, and its lines those sealed when it was applied. */
export function checkImports(reader: Reader): CheckResult {
  const told = new Map(
    readEvents(reader, { kinds: ['imports.apply', 'imports.undo'] }).flatMap((event) =>
      event.subjectId === null ? [] : [[event.subjectId, event] as const],
    ),
  );
  const imports = reader
    .select({ id: importBatches.id, state: importBatches.state })
    .from(importBatches)
    .where(ne(importBatches.state, 'staged'))
    .orderBy(asc(importBatches.id))
    .all();
  const wrong = imports.filter(({ id, state }) => {
    const event = told.get(id);
    if (event === undefined || state !== (event.kind === 'imports.apply' ? 'applied' : 'undone')) return true;
    const seal = event.kind === 'imports.apply' && 'importSeal' in event.data ? event.data.importSeal : undefined;
    // The cards that a list of customers brings are sealed one by one.
    return state === 'applied' && seal !== undefined && seal !== wholeSeal(reader, id);
  });
  const known = new Set(imports.map(({ id }) => id));
  const removed = [...told.keys()].filter((id) => !known.has(id));
  return checkResult(
    'imports',
    [...wrong.map(({ id }) => id), ...removed].map((id) => `#${id}`),
    imports.length,
  );
}

function wholeSeal(reader: Reader, batchId: number): string {
  const sealing = sealOfImport(reader, batchId);
  for (;;) {
    const { done, value } = sealing.next();
    if (done) return value;
  }
}

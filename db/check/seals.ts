import { asc, sql } from 'drizzle-orm';
import { readEventData } from '../journal/read-events.ts';
import { listSealedRows, prepareSeals, type SealedKind, sealedKinds, seals } from '../journal/seals.ts';
import { events } from '../schema.ts';
import type { Reader } from '../types.ts';
import { type CheckResult, checkResult } from './result.ts';

/** Compares each sealed row with the last event that sealed it: finds rows changed, removed or added. */
export function checkSeals(reader: Reader): CheckResult[] {
  const { last, isComplete } = recordedSeals(reader);
  const sealOf = prepareSeals(reader);
  return sealedKinds.map((kind) => {
    const ids = listSealedRows(reader, kind);
    const expected = last.get(kind) ?? new Map<string, string | null>();
    const wrong = ids.filter((id) => {
      const seal = expected.get(String(id));
      return seal === undefined ? isComplete : seal !== sealOf(kind, id);
    });
    const known = new Set(ids.map(String));
    const removed = [...expected].filter(([id, seal]) => seal !== null && !known.has(id)).map(([id]) => Number(id));
    return checkResult(
      kind,
      [...wrong, ...removed].map((id) => `#${id}`),
      ids.length,
    );
  });
}

/** The last seal of each row. `isComplete`: the first event sealed the settings, so every row must have a seal. */
function recordedSeals(reader: Reader) {
  const last = new Map<SealedKind, Map<string, string | null>>(sealedKinds.map((kind) => [kind, new Map()]));
  const sealing = reader
    .select({ id: events.id, data: events.data })
    .from(events)
    .where(sql`instr(${events.data}, '"seals"') > 0`)
    .orderBy(asc(events.id))
    .all();
  for (const { data } of sealing) {
    const read = seals.safeParse(readEventData(data)?.seals);
    if (!read.success) continue;
    for (const kind of sealedKinds)
      for (const [id, seal] of Object.entries(read.data[kind] ?? {})) last.get(kind)?.set(id, seal);
  }
  return { last, isComplete: sealing[0]?.id === 1 };
}

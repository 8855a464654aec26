import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { priorityRules } from '../../../shared/domain/agenda/priority-rules.ts';
import { type PriorityScales, priorityScale } from '../../../shared/domain/agenda/priority-scale.ts';
import { ownScales, scalesWith } from '../../../shared/domain/agenda/priority-scales.ts';
import { firm } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';

const own = z.partialRecord(z.enum(priorityRules), priorityScale);

/** The points by which the firm orders what is to be done: the chosen ones, the usual ones for every other rule. */
export function readScales(reader: Reader): PriorityScales {
  const json = reader.select({ scales: firm.priorityScales }).from(firm).get()?.scales ?? null;
  return scalesWith(json === null ? {} : own.parse(JSON.parse(json)));
}

/** Keeps what is not usual of `scales`, so that the usual ones follow the application. */
export function updateScales(tx: Tx, scales: PriorityScales, now: string): void {
  const chosen = ownScales(scales);
  tx.update(firm)
    .set({ priorityScales: Object.keys(chosen).length === 0 ? null : JSON.stringify(chosen), updatedAt: now })
    .where(eq(firm.id, 1))
    .run();
}

import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { type CallTexts, callTextKeys, ownTexts } from '../../../shared/domain/calls/texts.ts';
import { usualCallTexts } from '../../../shared/i18n/call-texts.ts';
import { firm } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';

const own = z.partialRecord(z.enum(callTextKeys), z.string());

/** What is said in calls: the firm's own texts, the usual ones for every other. */
export function readCallTexts(reader: Reader): CallTexts {
  const json = reader.select({ texts: firm.callTexts }).from(firm).get()?.texts ?? null;
  return { ...usualCallTexts, ...(json === null ? {} : own.parse(JSON.parse(json))) };
}

/** Keeps what is not usual of `texts`, so that the usual ones follow the application. */
export function updateCallTexts(tx: Tx, texts: CallTexts, now: string): void {
  const chosen = ownTexts(texts, usualCallTexts);
  tx.update(firm)
    .set({ callTexts: Object.keys(chosen).length === 0 ? null : JSON.stringify(chosen), updatedAt: now })
    .where(eq(firm.id, 1))
    .run();
}

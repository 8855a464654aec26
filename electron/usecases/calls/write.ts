import { appendEvent } from '../../../db/journal/journal.ts';
import { readCallTexts, updateCallTexts } from '../../../db/queries/calls/texts.ts';
import type { Tx } from '../../../db/types.ts';
import { type CallTexts, callTextKeys } from '../../../shared/domain/calls/texts.ts';
import type { Writing } from '../../app/act.ts';
import type { InversesOf } from '../../app/inverse.ts';

/** Says `texts` in calls from now on; the journal keeps those that changed, as they were and as they are. */
export function saveCallTexts(tx: Tx, context: Writing, texts: CallTexts): void {
  const current = readCallTexts(tx);
  const changed = callTextKeys.filter((key) => current[key] !== texts[key]);
  if (changed.length === 0) return;
  const of = (each: CallTexts) => Object.fromEntries(changed.map((key) => [key, each[key]]));
  updateCallTexts(tx, texts, context.now());
  appendEvent(tx, context, { kind: 'calls.setTexts', data: { before: of(current), after: of(texts) } });
}

export const callInverses: InversesOf<'calls'> = {
  // Only the texts that changed are restored: others changed since stay.
  'calls.setTexts': ({ tx, writing }, { data: { before } }) =>
    saveCallTexts(tx, writing, { ...readCallTexts(tx), ...before }),
};

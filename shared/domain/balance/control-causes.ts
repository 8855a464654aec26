import type { Cents } from '../values/money.ts';

/** Where a line of the control comes from: a file, or the ledger's own documents and allocations. */
export const lineSources = ['ledger', 'list', 'refused', 'manual', 'allocated', 'document'] as const;
export type LineSource = (typeof lineSources)[number];

/**
 * Why a balance differs from the accounts. `refused`: the accounts hold lines that could not be read, the balance does not. `unexplained`:
 * anything else, which no sound file has.
 */
export const controlCauses = ['refused', 'unexplained'] as const;
export type ControlCause = { readonly cause: (typeof controlCauses)[number]; readonly cents: Cents };

/** The causes of a difference (balance less accounts), which come to it; `refusedCents` is what the refused lines come to. */
export function causesOf(differenceCents: Cents, refusedCents: Cents): ControlCause[] {
  const causes: ControlCause[] = [
    { cause: 'refused', cents: refusedCents === 0 ? 0 : -refusedCents },
    { cause: 'unexplained', cents: differenceCents + refusedCents },
  ];
  return causes.filter(({ cents }) => cents !== 0);
}

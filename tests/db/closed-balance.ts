import type { EditionParameters } from '../../shared/contract/editions.ts';
import { balanceColumns } from '../../shared/domain/balance/ageing.ts';

/** A balance of forty customers closed at `asOf`. */
export const closedOn = (asOf: string) => ({
  asOf,
  knownAt: `${asOf}T20:00:00.000Z`,
  recordedAt: `${asOf}T20:00:00.000Z`,
  parameters: {
    firmName: 'Firme',
    basis: 'due',
    buckets: [30, 60, 90],
    credits: 'apart',
    disputed: 'included',
    doubtful: 'included',
    columns: balanceColumns([30, 60, 90]),
    currencies: [],
    checks: [],
    leftOut: [],
  } satisfies EditionParameters,
  rows: Array.from({ length: 40 }, (_, index) => {
    const code = `C${index + 1}`;
    const amounts = { columns: { notDue: 100 }, totalCents: 100, disputedCents: 0 };
    return { customerId: index + 1, code, name: code, currency: 'EUR', ...amounts };
  }),
});

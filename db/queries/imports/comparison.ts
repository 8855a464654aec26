import type { CustomerChange } from '../../../shared/domain/comparison/compare-customer.ts';
import { customerComparer } from '../../../shared/domain/comparison/comparer.ts';
import type { ComparisonContext } from '../../../shared/domain/comparison/derive-ledger.ts';
import { accountsAmong } from '../../../shared/domain/comparison/follow-corrections.ts';
import type { Reader } from '../../types.ts';
import { readMerges } from '../common/merges.ts';
import { importedPeriods } from '../coverage/periods.ts';
import { customerLedgerReader, readFirmTerms } from '../receivables/reading.ts';

type Compared = Omit<ComparisonContext, 'firmTerms'>;

/** Returns the function that compares one customer's ledger as stored with the one derived from imports and manual allocations. */
export function comparerOf(reader: Reader, compared: Compared): (code: string) => CustomerChange {
  const stored = { read: customerLedgerReader(reader, compared.periods), matesOf: readMerges(reader).matesOf };
  return customerComparer(stored, { ...compared, firmTerms: readFirmTerms(reader) });
}

/** The same with the imports applied now. */
export function comparerNow(reader: Reader): (code: string) => CustomerChange {
  const periods = importedPeriods(reader);
  return comparerOf(reader, { periods, isOfAccounts: accountsAmong(periods), undone: null, staged: null });
}

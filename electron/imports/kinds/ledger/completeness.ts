import { type FileIssue, issueIf } from '../../../../shared/domain/imports/file-issues.ts';
import type { Cents } from '../../../../shared/domain/values/money.ts';
import { entryFlags } from './receivable.ts';

/** Entries and journals named in an issue. */
const named = 8;

type EntryLine = {
  readonly entryKey: string;
  /** Null where the amount cannot be read. */
  readonly cents: Cents | null;
  readonly isReceivable: boolean;
  readonly isValidated: boolean;
};

/** What is known of a whole ledger besides the sums of its entries. */
type Whole = {
  readonly hasValidation: boolean;
  readonly entries: ReadonlyMap<string, number>;
  readonly journals: readonly string[];
};

/**
 * Gathers what tells whether an export is whole: entries that balance, accounts other than customers', sales and payments, validated
 * entries. Only sums other than zero are kept, because the lines of most entries follow one another.
 */
export function completenessSurvey() {
  const sums = new Map<string, Cents>();
  /** Entries with an amount that cannot be read: nothing can be said of their balance. */
  const unknown = new Set<string>();
  let entry = { key: '', sum: 0 };
  let others = 0;
  let rows = 0;
  let unvalidated = 0;
  const close = () => {
    if (entry.sum === 0) sums.delete(entry.key);
    else sums.set(entry.key, entry.sum);
  };
  return {
    note({ entryKey, cents, isReceivable, isValidated }: EntryLine): void {
      rows++;
      if (!isReceivable) others++;
      if (!isValidated) unvalidated++;
      if (entryKey !== entry.key) {
        close();
        entry = { key: entryKey, sum: sums.get(entryKey) ?? 0 };
      }
      if (cents === null) unknown.add(entryKey);
      else entry.sum += cents;
    },
    issues({ hasValidation, entries, journals }: Whole): FileIssue[] {
      close();
      const details = { journals: listed(journals) };
      if (rows > 0 && others === 0) return [{ code: 'onlyCustomerAccounts', details: {} }];
      const flags = [...entries.values()];
      const holds = (...bits: number[]) => flags.some((own) => bits.every((bit) => (own & bit) !== 0));
      const hasSales = holds(entryFlags.sale, entryFlags.receivableDebit);
      const hasPayments = holds(entryFlags.cash, entryFlags.receivableCredit);
      const unbalanced = findUnbalanced(sums, unknown);
      return [
        ...issueIf(unbalanced.length > 0, 'unbalancedEntries', {
          count: unbalanced.length,
          entries: listed(unbalanced.map((key) => key.split('\u0001').slice(0, 2).join(' ').trim())),
        }),
        ...issueIf(hasSales && !hasPayments, 'noPayments', details),
        ...issueIf(hasPayments && !hasSales, 'noSales', details),
        ...issueIf(hasValidation && unvalidated > 0, 'provisional', { count: unvalidated, rows }),
      ];
    },
  };
}

/**
 * The entries that do not balance. Some software numbers each line, so that entries balance only together with the others of their
 * journal and day: a day of a journal that balances is left out.
 */
function findUnbalanced(sums: ReadonlyMap<string, Cents>, unknown: ReadonlySet<string>): string[] {
  const days = new Map<string, Cents>();
  const dayOf = (key: string) => {
    const [journal, , day] = key.split('\u0001');
    return `${journal}\u0001${day}`;
  };
  for (const [key, cents] of sums) days.set(dayOf(key), (days.get(dayOf(key)) ?? 0) + cents);
  const doubtful = new Set([...unknown].map(dayOf));
  return [...sums.keys()].filter((key) => days.get(dayOf(key)) !== 0 && !doubtful.has(dayOf(key)));
}

function listed(words: readonly string[]): string {
  const shown = words.slice(0, named).map((word) => word.slice(0, 40));
  return `${shown.join(', ')}${words.length > named ? ', …' : ''}`;
}

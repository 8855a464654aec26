import { bucketOf } from '../balance/buckets.ts';
import type { Cents } from '../values/money.ts';
import { type FileIssue, issueIf } from './file-issues.ts';

/** A customer's account in a ledger being imported. */
export type LedgerAccount = {
  readonly code: string;
  /** The customer and the general account on the account's first line. */
  readonly name: string;
  readonly account: string;
  readonly lines: number;
  /** 1 for a customer that the firm knew before. */
  readonly isKnown: 0 | 1;
  /** 1 for a customer that is never reminded. */
  readonly isMarked: 0 | 1;
};

/** Lines of an account below which nothing is said of it. */
const fewestLines = 30;
/** One account in so many lines of customers holds a good part of them. */
const largeShare = 4;
/** Names told in an issue. */
const toldNames = 10;

const sumLines = (accounts: readonly LedgerAccount[]) => accounts.reduce((sum, { lines }) => sum + lines, 0);

/**
 * The accounts of a ledger that hold a good part of its customer lines and are paid on the very day of each sale: the day's takings of a
 * till or a card terminal, on which nobody owes. Days on which nine tenths are paid count as paid: tips, errors and refunds stay.
 */
export function takingsAmong(
  accounts: readonly LedgerAccount[],
  paidDaysOf: (code: string) => { readonly days: number; readonly paid: number },
): ReadonlySet<string> {
  const ofLines = sumLines(accounts);
  const large = accounts.filter(({ lines }) => lines >= fewestLines && lines * largeShare >= ofLines);
  const takings = large.filter(({ code }) => {
    const { days, paid } = paidDaysOf(code);
    return days > 0 && paid * 10 >= days * 8;
  });
  return new Set(takings.map(({ code }) => code));
}

/**
 * Tells the accounts of a ledger that are nobody's and will never be reminded, by their name or by what they do, and those that do so but
 * are reminded, because the firm knew them before as customers. Collective accounts have an issue of their own.
 */
export function nobodyIssues(accounts: readonly LedgerAccount[], takings: ReadonlySet<string>): FileIssue[] {
  const ofLines = sumLines(accounts);
  const named = accounts.filter(
    ({ code, name, isKnown }) => isKnown === 0 && !takings.has(code) && isNobody(code, name),
  );
  const names = named.slice(0, toldNames).map(({ name }) => name);
  return [
    ...accounts.flatMap(({ code, name, lines, isKnown, isMarked }): FileIssue[] => {
      if (!takings.has(code) || (isKnown === 1 && isMarked === 1)) return [];
      return [{ code: isKnown === 1 ? 'takingsReminded' : 'takingsAccount', details: { name, lines, ofLines } }];
    }),
    ...issueIf(named.length > 0, 'notDebtors', {
      count: named.length,
      names: `${names.join(', ')}${named.length > toldNames ? ', …' : ''}`,
    }),
  ];
}

function isNobody(code: string, name: string): boolean {
  const bucket = bucketOf({ code, name, isGeneralAccount: false });
  return bucket === 'takings' || bucket === 'miscellaneous';
}

/** One issue for each account that holds several customers without auxiliary accounts to tell them apart. */
export function collectiveIssues(accounts: readonly LedgerAccount[], balanceOf: (code: string) => Cents): FileIssue[] {
  const isCollective = ({ code, name, account }: LedgerAccount) =>
    (code === account || code === name) && bucketOf({ code, name, isGeneralAccount: true }) === 'collectiveAccount';
  return accounts.filter(isCollective).map(({ code, account, lines }) => ({
    code: 'collectiveAccount',
    details: { account, count: lines, balanceCents: balanceOf(code) },
  }));
}

import { bucketOf } from '../balance/buckets.ts';
import type { Cents } from '../values/money.ts';
import { type FileIssue, issueIf } from './file-issues.ts';
import { isPaidQuickly, isTakings, type SoldDay } from './takings.ts';

/** A customer's account in a ledger being imported, or a customer of an open-items list. */
export type LedgerAccount = {
  readonly code: string;
  /** The customer and the general account on the account's first line; a list has no general accounts, `''`. */
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

/** The accounts of a ledger that are not a debtor's, or seem so, by what they do; each by the codes. */
export type DoubtfulAccounts = {
  /** The day's takings, on which nobody owes (`isTakings`), or most lines of the ledger paid within days: never reminded. */
  readonly takings: ReadonlySet<string>;
  /** Paid within days, as takings of cards are and the best of payers pays (`isPaidQuickly`). */
  readonly quick: ReadonlySet<string>;
  /** Nothing is sold on them and no earlier year opens, though money leaves or is moved to them twice or more. */
  readonly unsold: ReadonlySet<string>;
};

/** Tells takings, and what is paid like them, among the accounts that hold a good part of the customer lines of a ledger. */
export function takingsAmong(
  accounts: readonly LedgerAccount[],
  soldDaysOf: (code: string) => readonly SoldDay[],
): Pick<DoubtfulAccounts, 'takings' | 'quick'> {
  const ofLines = sumLines(accounts);
  const [takings, quick] = [new Set<string>(), new Set<string>()];
  for (const { code, lines } of accounts) {
    if (lines < fewestLines || lines * largeShare < ofLines) continue;
    const days = soldDaysOf(code);
    const isQuick = isPaidQuickly(days);
    // A customer with most of the lines who pays that soon would be the only one of note; tills and platforms are.
    if (isTakings(days) || (isQuick && lines * 2 > ofLines)) takings.add(code);
    else if (isQuick) quick.add(code);
  }
  return { takings, quick };
}

/**
 * Tells the accounts of a ledger that are nobody's and will never be reminded, by their name or by what they do, and those that do so but
 * are reminded, because the firm knew them before as customers. Collective accounts have an issue of their own.
 */
export function nobodyIssues(accounts: readonly LedgerAccount[], doubtful: DoubtfulAccounts): FileIssue[] {
  const ofLines = sumLines(accounts);
  const { takings } = doubtful;
  const named = accounts.filter(
    ({ code, name, isKnown }) => isKnown === 0 && !takings.has(code) && isNobody(code, name),
  );
  const names = named.slice(0, toldNames).map(({ name }) => name);
  return [
    ...accounts.flatMap((account): FileIssue[] => {
      const { code, name, lines, isKnown, isMarked } = account;
      if (isKnown === 1 && isMarked === 1) return [];
      if (!takings.has(code)) return isNobody(code, name) ? [] : doubtsAbout(account, doubtful, ofLines);
      return [{ code: isKnown === 1 ? 'takingsReminded' : 'takingsAccount', details: { name, lines, ofLines } }];
    }),
    ...issueIf(named.length > 0, 'notDebtors', {
      count: named.length,
      names: `${names.join(', ')}${named.length > toldNames ? ', …' : ''}`,
    }),
  ];
}

/** What an account that is reminded as a customer does and a customer seldom does: to be looked at, since a good payer does so too. */
function doubtsAbout(
  { code, name, lines, isKnown }: LedgerAccount,
  { quick, unsold }: DoubtfulAccounts,
  ofLines: number,
): FileIssue[] {
  if (quick.has(code)) return [{ code: 'quickTakings', details: { name, lines, ofLines } }];
  // Of a customer the firm knows, earlier years may hold the sales.
  return isKnown === 0 && unsold.has(code) ? [{ code: 'neverSold', details: { name } }] : [];
}

function isNobody(code: string, name: string): boolean {
  const bucket = bucketOf({ code, name, isGeneralAccount: false });
  return bucket !== null && bucket !== 'collectiveAccount';
}

/** One issue for each account that holds several customers without auxiliary accounts to tell them apart. */
export function collectiveIssues(accounts: readonly LedgerAccount[], balanceOf: (code: string) => Cents): FileIssue[] {
  const isCollective = ({ code, name, account }: LedgerAccount) =>
    account !== '' &&
    (code === account || code === name) &&
    bucketOf({ code, name, isGeneralAccount: true }) === 'collectiveAccount';
  return accounts.filter(isCollective).map(({ code, account, lines }) => ({
    code: 'collectiveAccount',
    details: { account, count: lines, balanceCents: balanceOf(code) },
  }));
}

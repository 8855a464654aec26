import { fiscalYearStart } from '../../../../shared/domain/coverage/fiscal-years.ts';
import { addDays, type Day, daysBetween } from '../../../../shared/domain/values/days.ts';
import type { Cents } from '../../../../shared/domain/values/money.ts';
import { namesOpening, unaccented } from './journals.ts';

/** One line of any account. An entry that carries balances forward is recognised by all its lines. */
export type OpeningLine = {
  readonly entryKey: string;
  readonly journal: string;
  readonly day: Day;
  readonly account: string;
  readonly cents: Cents;
  readonly isReceivable: boolean;
  readonly label: () => string;
};

type Facts = { readonly journal: string; readonly day: Day; bits: number; cents: Cents };

/** The classes of accounts an entry touches (PCG), as bits. */
const bit = {
  receivable: 1,
  /** Equity or result brought forward (101 to 107, 11, 12, 13); 108, the owner's account, takes payments. */
  capital: 2,
  /** Classes 6 and 7 start each fiscal year at nothing. */
  profitOrLoss: 4,
  suspense: 8,
  labelled: 16,
  fixedAssets: 32,
  stocks: 64,
  suppliers: 128,
  taxes: 256,
  cash: 512,
  /** The opening balance sheet itself. */
  balanceSheet: 1024,
} as const;

function bitsOf(account: string): number {
  if (account.startsWith('89')) return bit.balanceSheet | bit.capital;
  if (/^(?:10[1-7]|1[1-3])/.test(account)) return bit.capital;
  if (/^[67]/.test(account)) return bit.profitOrLoss;
  if (account.startsWith('2')) return bit.fixedAssets;
  if (account.startsWith('3')) return bit.stocks;
  if (account.startsWith('40')) return bit.suppliers;
  if (/^4[2-5]/.test(account)) return bit.taxes;
  if (/^(?:47|58)/.test(account)) return bit.suspense;
  return account.startsWith('5') ? bit.cash : 0;
}

const openingLabel =
  /(?<![A-Z])(?:A[\s-]?NOUVEAUX?|R\.?A\.?N|(?:BALANCE|BILAN|ECRITURES?|SOLDES?) D\W?(?:E )?(?:RE)?OUVERTURE|SOLDES? (?:INITIA(?:L|UX)|REPORTES?)|REPRISE (?:DES? )?(?:SOLDES?|BALANCE)|OPENING BALANCES?)(?![A-Z])|^AN(?: \d{2,4})?$/;

/** Days after the first of a month on which an opening may still be posted: holidays and a week-end. */
const daysAround = 4;
/** Days of the year before that a file may hold in front of its opening. */
const strayDays = 31;
/** Days from an earlier opening, or from the first day of a file without one, to the opening of a later fiscal year in it. */
const yearDays = 300;

/**
 * Finds the entries that carry forward what the fiscal year before left, whatever their journal: at the start of a fiscal year, on
 * accounts of the balance sheet only, and told by their journal, their label or their counterparts. Entries that do not
 * balance alone (one number a line) are read together with those of their journal and day. Sources: PCG art. 942 (comptes 11, 12,
 * 89), `../shared/research/formats.md` §1.4.
 */
export function openingSurvey() {
  const entries = new Map<string, Facts>();
  let firstDay: Day | null = null;
  return {
    note({ entryKey, journal, day, account, cents, isReceivable, label }: OpeningLine): void {
      if (firstDay === null || day < firstDay) firstDay = day;
      if (Number(day.slice(8)) > daysAround && day > addDays(firstDay, daysAround)) return;
      const known = entries.get(entryKey);
      const facts = known ?? { journal, day, bits: 0, cents: 0 };
      if (!known) entries.set(entryKey, facts);
      facts.cents += cents;
      facts.bits |= bitsOf(account);
      if (!isReceivable) return;
      facts.bits |= bit.receivable;
      if ((facts.bits & bit.labelled) === 0 && openingLabel.test(unaccented(label()).toUpperCase().trim()))
        facts.bits |= bit.labelled;
    },
    /** Keys of the opening entries; `nameOf` gives the name of a journal. */
    find: (nameOf: (journal: string) => string): ReadonlySet<string> =>
      firstDay === null ? new Set() : findOpenings(entries, firstDay, nameOf),
  };
}

function findOpenings(
  entries: ReadonlyMap<string, Facts>,
  firstDay: Day,
  nameOf: (journal: string) => string,
): ReadonlySet<string> {
  const found = new Set<string>();
  const together = uniteParts(entries);
  const byStart = Map.groupBy([...entries], ([, { day }]) => fiscalYearStart(day));
  let last: Day | null = null;
  for (const [start, own] of [...byStart].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const isFirst = start === fiscalYearStart(firstDay);
    const isLater = last === null ? daysBetween(firstDay, start) <= strayDays : daysBetween(last, start) >= yearDays;
    if (!isFirst && !isLater && !(last === null && daysBetween(firstDay, start) >= yearDays)) continue;
    const openings = own.filter(([key, facts]) => {
      const { bits } = facts;
      if ((bits & bit.receivable) === 0) return false;
      const isNamed = namesOpening(facts.journal, nameOf(facts.journal));
      const whole = together.get(groupOf(facts)) ?? 0;
      return isFirst
        ? opensFile(facts, isNamed, whole)
        : opensLaterYear(facts, isNamed, isBalanced(entries, key) ? bits : whole);
    });
    for (const [key] of openings) found.add(key);
    if (openings.length > 0) last = start;
  }
  return found;
}

/** On the first days of a file, the journal, the label or the counterparts are enough; a sale, a payment or a correction has none of them. */
function opensFile({ bits, cents }: Facts, isNamed: boolean, whole: number): boolean {
  const hasCapital = (bits & bit.capital) !== 0;
  // A balance taken over within a year has its expenses and income too.
  if ((bits & bit.profitOrLoss) !== 0) return isNamed && hasCapital;
  if (isNamed || (bits & bit.balanceSheet) !== 0) return true;
  if ((bits & bit.labelled) !== 0) return hasCapital || cents !== 0 || (bits & bit.suspense) !== 0;
  return (hasCapital || cents !== 0) && isWholeBalance(whole);
}

/** Later in the file, only a whole balance sheet, or a journal and a label that both say so. */
function opensLaterYear({ bits }: Facts, isNamed: boolean, whole: number): boolean {
  if ((bits & bit.profitOrLoss) !== 0) return false;
  return isWholeBalance(whole) || (isNamed && (bits & bit.labelled) !== 0 && (bits & bit.capital) !== 0);
}

/** Equity, customers and at least two other parts of a balance sheet: no other entry brings them together. */
function isWholeBalance(bits: number): boolean {
  const parts = [bit.fixedAssets, bit.stocks, bit.suppliers, bit.taxes, bit.cash];
  return (bits & bit.capital) !== 0 && parts.filter((part) => (bits & part) !== 0).length >= 2;
}

/** What the parts of one opening come to, by journal and day: entries of the balance sheet that do not balance, or that touch equity. */
function uniteParts(entries: ReadonlyMap<string, Facts>): ReadonlyMap<string, number> {
  const united = new Map<string, number>();
  for (const facts of entries.values()) {
    if ((facts.bits & bit.profitOrLoss) !== 0 || (facts.cents === 0 && (facts.bits & bit.capital) === 0)) continue;
    const group = groupOf(facts);
    united.set(group, (united.get(group) ?? 0) | facts.bits);
  }
  return united;
}

const groupOf = ({ journal, day }: Facts): string => `${journal}\u0001${day}`;

const isBalanced = (entries: ReadonlyMap<string, Facts>, key: string): boolean => entries.get(key)?.cents === 0;

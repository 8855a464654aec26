import type { JournalKind } from '../../../../shared/domain/kinds.ts';
import { entryFlags } from './receivable.ts';

export type JournalFacts = {
  name: string;
  entries: number;
  sales: number;
  cash: number;
};

const openingCode = /^(?:AN|RAN|ANC|ANX|ANOUV|ANO|OUV)\d*$/i;
const openingName = /NOUVEAU|REPORT|OUVERTURE|OPENING|DEFERRAL/;

const salesCode = /^(?:VE|VT|VTE|VEN|INV|FA|FAC)\d*$/i;
const salesName = /VENTE|FACTUR|SALES|INVOICE/;
const cashCode = /^(?:BQ|BQE|BNQ|BAN|BK|CMB|CL|BPM|CA|CAI|CCP)\d*$/i;
const cashName = /BANQUE|CAISSE|TRESORERIE|REGLEMENT|ENCAISSEMENT|IMPAYE|BANK|CASH/;

/** True where the code or the name of a journal says that it opens the fiscal year. */
export function namesOpening(code: string, name: string): boolean {
  return openingCode.test(code) || openingName.test(unaccented(`${code} ${name}`).toUpperCase());
}

/**
 * What each journal is, from its entries: those with a 70 account are sales, with a 51, 53, 54 or 58 account cash. Where no entry
 * says anything (an export of the customer lines alone), the code and name of the journal do; the others are `other`. Opening
 * entries are told one by one (opening-entries.ts).
 */
export function classifyJournals(
  journals: ReadonlyMap<string, JournalFacts>,
  entries: ReadonlyMap<string, number>,
): ReadonlyMap<string, JournalKind> {
  for (const [key, flags] of entries) {
    const journal = journals.get(key.slice(0, key.indexOf('\u0001')));
    if (!journal) continue;
    journal.entries++;
    if (flags & entryFlags.sale) journal.sales++;
    if (flags & entryFlags.cash) journal.cash++;
  }
  const kinds = new Map<string, JournalKind>();
  for (const [code, journal] of journals) kinds.set(code, kindOf(code, journal));
  return kinds;
}

function kindOf(code: string, journal: JournalFacts): JournalKind {
  const name = unaccented(`${code} ${journal.name}`).toUpperCase();
  if (journal.sales === 0 && journal.cash === 0) return kindByName(code, name);
  if (journal.sales * 2 >= journal.entries && journal.sales >= journal.cash) return 'sales';
  return journal.cash * 2 >= journal.entries ? 'cash' : 'other';
}

function kindByName(code: string, name: string): JournalKind {
  if (salesCode.test(code)) return 'sales';
  if (cashCode.test(code)) return 'cash';
  if (salesName.test(name)) return 'sales';
  return cashName.test(name) ? 'cash' : 'other';
}

/** `text` without its accents. */
export function unaccented(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

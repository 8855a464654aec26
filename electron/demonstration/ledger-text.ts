import { accounts, type Book, type Entry, type EntryKind, type Group, type Item } from './book.ts';
import type { MadeCustomer } from './customers.ts';
import type { DayTable } from './day-table.ts';

/** Everything the text of a fiscal year is written from; references are already given. */
export type LedgerSource = {
  readonly book: Book;
  readonly days: DayTable;
  readonly customers: readonly MadeCustomer[];
};

/** First and last day of a fiscal year, as numbers; the last one of the ledger is provisional (no ValidDate). */
export type FiscalYearRange = { readonly first: number; readonly last: number; readonly isProvisional: boolean };

const heading = [
  ...['JournalCode', 'JournalLib', 'EcritureNum', 'EcritureDate', 'CompteNum', 'CompteLib', 'CompAuxNum', 'CompAuxLib'],
  ...['PieceRef', 'PieceDate', 'EcritureLib', 'Debit', 'Credit', 'EcritureLet', 'DateLet', 'ValidDate'],
  ...['Montantdevise', 'Idevise', 'DateEcheance'],
].join('\t');

const accountNames: Readonly<Record<string, string>> = {
  [accounts.customer]: 'Clients',
  [accounts.doubtful]: 'Clients douteux',
  [accounts.deposit]: 'Clients - Avances et acomptes reçus',
};

const journals: Readonly<Record<EntryKind, readonly [code: string, name: string]>> = {
  invoice: ['VE', 'Ventes'],
  creditNote: ['VE', 'Ventes'],
  payment: ['BQ', 'Banque'],
  bounce: ['BQ', 'Banque'],
  deposit: ['BQ', 'Banque'],
  discount: ['OD', 'Opérations diverses'],
  depositUse: ['OD', 'Opérations diverses'],
  doubtful: ['OD', 'Opérations diverses'],
};

/**
 * The text of a fiscal year, entry by entry, in the legal order and format (LPF A47 A-1) plus a DateEcheance column.
 */
export function* writeFiscalYear(source: LedgerSource, range: FiscalYearRange): Generator<string> {
  yield `${heading}\r\n`;
  yield* writeOpening(source, range);
  const numbers = new Map<string, number>();
  for (let day = range.first; day <= range.last; day += 1) {
    for (const entry of source.book.byDay[day] ?? []) {
      const [journal, journalName] = journals[entry.kind];
      const number = (numbers.get(journal) ?? 0) + 1;
      numbers.set(journal, number);
      yield writeEntry(source, range, entry, `${journal}\t${journalName}\t${number}\t`);
    }
  }
}

/** Detailed opening entries: every line of the earlier fiscal years that is not in a balanced lettering, as it was. */
function* writeOpening(source: LedgerSource, range: FiscalYearRange): Generator<string> {
  const { book, days } = source;
  const date = days.compact[range.first] ?? '';
  const start = `AN\tA nouveaux\t1\t${date}\t`;
  const valid = range.isProvisional ? '' : date;
  let total = 0;
  for (let day = 0; day < range.first; day += 1) {
    for (const entry of book.byDay[day] ?? []) {
      for (const item of entry.items) {
        if (isClosed(item.group, range.first - 1)) continue;
        total += item.cents;
        yield writeItem(source, range, item, start, valid);
      }
    }
  }
  if (total !== 0) {
    const line = ['890000', "Bilan d'ouverture", '', '', 'AN', date, 'Report à nouveau', amounts(-total)].join('\t');
    yield `${start}${line}\t\t\t${valid}\t\t\t\r\n`;
  }
}

function writeEntry(source: LedgerSource, range: FiscalYearRange, entry: Entry, start: string): string {
  const date = source.days.compact[entry.day] ?? '';
  const valid = range.isProvisional ? '' : date;
  let text = '';
  let total = 0;
  for (const item of entry.items) {
    text += writeItem(source, range, item, `${start}${date}\t`, valid);
    total += item.cents;
  }
  const tail = `${entry.reference}\t${date}\t${labelOf(source, entry)}`;
  for (const [account, name, cents] of opposite(entry, total))
    text += `${start}${date}\t${account}\t${name}\t\t\t${tail}\t${amounts(cents)}\t\t\t${valid}\t\t\t\r\n`;
  return text;
}

/** The lines opposite the customer's, which add up to `-total`. */
function opposite(entry: Entry, total: number): readonly (readonly [string, string, number])[] {
  if (entry.kind === 'depositUse' || entry.kind === 'doubtful') return [];
  if (entry.taxPercent === 0) return [['512000', 'Banque', -total]];
  const tax = Math.round((total * entry.taxPercent) / (100 + entry.taxPercent));
  const taxLine = ['445710', 'TVA collectée', -tax] as const;
  if (entry.kind === 'discount') return [['665000', 'Escomptes accordés', tax - total], taxLine];
  const isGoods = entry.customer % 2 === 0;
  const sale = isGoods ? (['707000', 'Ventes de marchandises'] as const) : (['706000', 'Prestations'] as const);
  return [[...sale, tax - total], taxLine];
}

function writeItem(source: LedgerSource, range: FiscalYearRange, item: Item, start: string, valid: string): string {
  const { entry } = item;
  const { days } = source;
  const customer = source.customers[entry.customer];
  const origin = entry.kind === 'doubtful' ? (entry.about[0] ?? entry) : entry;
  const due = item.cents > 0 && entry.due >= 0 ? (days.compact[entry.due] ?? '') : '';
  const name = `${item.account}\t${accountNames[item.account] ?? ''}\t${customer?.code ?? ''}\t${customer?.name ?? ''}`;
  const piece = `${entry.reference}\t${days.compact[origin.day] ?? ''}\t${labelOf(source, entry)}`;
  const lettering = letteringOf(item.group, range.last, days);
  return `${start}${name}\t${piece}\t${amounts(item.cents)}\t${lettering}\t${valid}\t\t\t${due}\r\n`;
}

/** Lettering code and day as an export at the end of day `last` shows them: lower case while the group is not balanced. */
function letteringOf(group: Group | null, last: number, days: DayTable): string {
  if (group === null || group.code === null) return '\t';
  const state = stateOf(group, last);
  if (state.count < 2) return '\t';
  const day = days.compact[Math.min(state.lastDay + group.lag, last)] ?? '';
  return `${state.cents === 0 ? group.code : group.code.toLowerCase()}\t${day}`;
}

function isClosed(group: Group | null, last: number): boolean {
  if (group === null || group.code === null) return false;
  const state = stateOf(group, last);
  return state.count >= 2 && state.cents === 0;
}

function stateOf(group: Group, last: number): { count: number; cents: number; lastDay: number } {
  let count = 0;
  let cents = 0;
  let lastDay = 0;
  for (const item of group.items) {
    if (item.entry.day > last) continue;
    count += 1;
    cents += item.cents;
    if (item.entry.day > lastDay) lastDay = item.entry.day;
  }
  return { count, cents, lastDay };
}

function labelOf({ customers }: LedgerSource, entry: Entry): string {
  const name = customers[entry.customer]?.name ?? '';
  const about = entry.about.length > 3 ? entry.about.slice(0, 3) : entry.about;
  const references = about.map((other) => other.reference).join(' ');
  switch (entry.kind) {
    case 'invoice':
      return `Facture ${entry.reference} ${name}`;
    case 'creditNote':
      return `Avoir ${entry.reference} sur ${references} ${name}`;
    case 'payment':
      return `VIR ${name} ${references}`;
    case 'bounce':
      return `REJET VIR IMPAYE ${name} ${references}`;
    case 'discount':
      return `Escompte accordé ${references}`;
    case 'deposit':
      return `Acompte à la commande ${name}`;
    case 'depositUse':
      return `Imputation acompte ${references}`;
    case 'doubtful':
      return `Transfert en douteux ${references}`;
  }
}

/** Debit and credit fields: comma, two decimals, nothing between thousands. */
function amounts(cents: number): string {
  return cents >= 0 ? `${euros(cents)}\t0,00` : `0,00\t${euros(-cents)}`;
}

function euros(cents: number): string {
  const rest = cents % 100;
  return `${(cents - rest) / 100},${rest < 10 ? '0' : ''}${rest}`;
}

import { accounts, addEntry, type Book, type Entry, type Group, groupCents, type Life } from './book.ts';
import { type MadeCustomer, meanInvoiceCents } from './customers.ts';
import { type DayTable, dueDay } from './day-table.ts';
import { between, createRandom, happens, pick } from './random.ts';
import { settle } from './settle.ts';

/** Invoices by month, January first: little in August, much in spring and autumn. */
const seasons = [0.75, 0.8, 1, 1, 1.05, 1.15, 0.95, 0.4, 1.05, 1.15, 1.1, 0.9];

/** Writes `invoiceCount` invoices of one customer and everything that follows from them into the book. */
export function simulateCustomer(
  book: Book,
  days: DayTable,
  seed: number,
  index: number,
  customer: MadeCustomer,
  invoiceCount: number,
): void {
  const random = createRandom(seed * 4_000_037 + index);
  const stopsOn = Math.round((days.last * between(random, 30, 80)) / 100);
  const life: Life = { book, days, customer, index, random, groups: [], stopsOn };
  const mean = meanInvoiceCents(seed, index, customer.kind);
  const unpaid: Entry[] = [];
  for (const day of invoiceDays(life, invoiceCount)) {
    const invoice = addInvoice(life, day, mean);
    if (invoice === null) continue;
    if (customer.behaviour === 'grouping') unpaid.push(invoice);
    else settle(life, invoice);
  }
  if (unpaid.length > 0) payTogether(life, unpaid);
  if (customer.behaviour === 'defaulting') writeDoubtful(life);
  letter(life);
}

/** Working days in order, more of them in busy months; who defaults is served no more after five months. */
function invoiceDays({ days, customer, random, stopsOn }: Life, count: number): number[] {
  const end = customer.behaviour === 'defaulting' ? Math.min(days.last, stopsOn + 150) : days.last;
  const chosen: number[] = [];
  while (chosen.length < count) {
    const day = Math.floor(random() * (end + 1));
    const workday = days.workday[day] ?? day;
    if (workday <= days.last && happens(random, (seasons[(days.month[workday] ?? 1) - 1] ?? 1) / 1.15))
      chosen.push(workday);
  }
  return chosen.sort((a, b) => a - b);
}

function addInvoice(life: Life, day: number, meanCents: number): Entry | null {
  const { random, customer, days, index } = life;
  const net = Math.max(1500, Math.round(meanCents * (0.35 + 1.1 * random() ** 2)));
  const taxPercent = pick(random, [20, 20, 20, 20, 20, 10, 5.5]);
  const cents = net + Math.round((net * taxPercent) / 100);
  const group: Group = { items: [], code: null, lag: between(random, 1, 18), isForgotten: false };
  life.groups.push(group);
  const due = happens(random, 0.03) ? -1 : dueDay(days, day, customer.terms);
  const lines = [{ account: accounts.customer, cents, group }];
  return addEntry(life.book, { kind: 'invoice', customer: index, day, due, taxPercent, lines });
}

/** Pays on the 10th of each month, in one transfer, everything due until then. */
function payTogether(life: Life, invoices: readonly Entry[]): void {
  const { days, random } = life;
  let batch: Entry[] = [];
  for (const [position, invoice] of invoices.entries()) {
    batch.push(invoice);
    const due = dueDay(days, invoice.day, life.customer.terms);
    const next = invoices[position + 1];
    const payday = (days.monthEnd[due] ?? due) + 10;
    if (next !== undefined && dueDay(days, next.day, life.customer.terms) <= (days.monthEnd[due] ?? due)) continue;
    const group: Group = { items: [], code: null, lag: between(random, 1, 12), isForgotten: happens(random, 0.008) };
    const merged = batch.map((each) => moveToGroup(each, group));
    life.groups.push(group);
    const cents = -groupCents(group);
    addEntry(life.book, {
      kind: 'payment',
      customer: life.index,
      day: days.workday[payday] ?? payday,
      about: merged,
      lines: [{ account: accounts.customer, cents, group }],
    });
    batch = [];
  }
}

function moveToGroup(invoice: Entry, group: Group): Entry {
  for (const [position, item] of invoice.items.entries()) {
    const moved = { ...item, group };
    invoice.items[position] = moved;
    group.items.push(moved);
  }
  return invoice;
}

/** At each year's end, moves what a defaulting customer owes since more than 150 days to the doubtful account. */
function writeDoubtful(life: Life): void {
  const { days, groups, book } = life;
  for (let day = 0; day <= days.last; day += 1) {
    if (days.month[day] !== 12 || days.monthEnd[day] !== day) continue;
    for (const group of groups) {
      const invoice = group.items[0]?.entry;
      const cents = groupCents(group);
      if (invoice === undefined || invoice.due < 0 || cents <= 0 || invoice.due + 150 > day) continue;
      addEntry(book, {
        kind: 'doubtful',
        customer: life.index,
        day,
        due: invoice.due,
        about: [invoice],
        lines: [
          { account: accounts.doubtful, cents, group: null },
          { account: accounts.customer, cents: -cents, group },
        ],
      });
    }
  }
}

/** Gives a code to every group where two lines meet: AA, AB… for each customer, as ledgers do. */
function letter({ groups }: Life): void {
  let next = 0;
  for (const group of groups) {
    if (group.isForgotten || group.items.length < 2) continue;
    group.code = letteringCode(next);
    next += 1;
  }
}

/** AA to ZZ, then BAA and so on. */
export function letteringCode(index: number): string {
  let text = '';
  let rest = index;
  for (let position = 0; position < 2 || rest > 0; position += 1) {
    text = String.fromCharCode(65 + (rest % 26)) + text;
    rest = Math.floor(rest / 26);
  }
  return text;
}

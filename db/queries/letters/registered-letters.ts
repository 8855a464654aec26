import { and, asc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { type RegisteredLetter, registeredLetter } from '../../../shared/contract/letters.ts';
import type { RegisteredProgress } from '../../../shared/domain/letters/registered-letters.ts';
import { type RegisteredColumn, registeredList } from '../../../shared/domain/lists/registered-list.ts';
import { AppError } from '../../../shared/errors.ts';
import { letters, proofs, registeredLetters, reminders } from '../../schema.ts';
import { valueList } from '../../sqlite/value-list.ts';
import type { Reader, Tx } from '../../types.ts';
import { type ListQuery, readList } from '../common/listing.ts';
import { matchesCustomer } from '../common/search-text.ts';
import { addressedColumns, letterCurrency, progressColumns } from './columns.ts';

type RegisterQuery = ListQuery<RegisteredColumn> & { readonly search?: string | undefined };
type Proof = RegisteredLetter['proofs'][number];

const storedRow = registeredLetter.omit({ proofs: true });

/** The register of registered letters, newest letter first unless asked otherwise, with their proofs (without the bytes). */
export function listRegisteredLetters(reader: Reader, query: RegisterQuery) {
  const { sort, where, cursor, limit = 100 } = query;
  const columns = {
    customerName: sql`customers.name`,
    customer: sql`customers.code`,
    letterNumber: sql`letters.number`,
    title: sql`letters.title`,
    ...addressedColumns,
    issuedOn: sql`letters.issued_on`,
    number: sql`registered_letters.number`,
    state: sql`registered_letters.state`,
    depositedOn: sql`registered_letters.deposited_on`,
    presentedOn: sql`registered_letters.presented_on`,
    closedOn: sql`registered_letters.closed_on`,
    proofCount: sql`(select count(*) from proofs where registered_letter_id = registered_letters.id and voided_at is null)`,
    totalCents: sql`letters.total_cents`,
    currency: letterCurrency,
    note: sql`registered_letters.note`,
  } satisfies Record<RegisteredColumn, SQL>;
  const { proofCount: _proofCount, ...shown } = columns;
  const source = {
    base: sql`registered_letters`,
    id: sql`registered_letters.id`,
    joins: sql`join letters on letters.id = registered_letters.letter_id join customers on customers.id = letters.customer_id`,
    where: sql`${matchesRegistered(query.search)}`,
    columns,
    select: {
      ...shown,
      id: sql`registered_letters.id`,
      letterId: sql`letters.id`,
      customerId: sql`letters.customer_id`,
    },
  };
  const asked = { list: registeredList, source, question: { sort, where }, page: { cursor, limit } };
  const found = readList(reader, storedRow, asked);
  const byLetter = proofsOf(
    reader,
    found.rows.map(({ id }) => id),
  );
  return { ...found, rows: found.rows.map((row) => ({ ...row, proofs: byLetter.get(row.id) ?? [] })) };
}

/** Condition of a search by customer, or by La Poste's number. */
function matchesRegistered(search: string | undefined): SQL | undefined {
  const number = (search ?? '').replace(/\s/g, '').toUpperCase();
  return or(
    matchesCustomer(search),
    number === '' ? undefined : sql`instr(${registeredLetters.number}, ${number}) > 0`,
  );
}

function proofsOf(reader: Reader, ids: readonly number[]): Map<number, Proof[]> {
  const rows = reader
    .select({
      id: proofs.id,
      registeredLetterId: proofs.registeredLetterId,
      kind: proofs.kind,
      fileName: proofs.fileName,
      sha256: proofs.sha256,
      recordedAt: proofs.recordedAt,
    })
    .from(proofs)
    .where(and(inArray(proofs.registeredLetterId, valueList(ids)), isNull(proofs.voidedAt)))
    .orderBy(asc(proofs.id))
    .all();
  const byLetter = new Map<number, Proof[]>();
  for (const { registeredLetterId, ...proof } of rows) {
    byLetter.set(registeredLetterId, [...(byLetter.get(registeredLetterId) ?? []), proof]);
  }
  return byLetter;
}

/** One line of the register, with the facts of its letter that a change must respect. @throws AppError `not_found` / `letter` */
export function readRegisteredLetter(reader: Reader, id: number) {
  const row = reader
    .select({
      letterId: registeredLetters.letterId,
      letterNumber: letters.number,
      customerId: letters.customerId,
      issuedOn: letters.issuedOn,
      ...progressColumns,
    })
    .from(registeredLetters)
    .innerJoin(letters, eq(letters.id, registeredLetters.letterId))
    .where(eq(registeredLetters.id, id))
    .get();
  if (!row) throw new AppError('not_found', { reason: 'letter' });
  return row;
}

/** Writes the delivery of a registered letter and its note. */
export function updateRegisteredLetter(
  tx: Tx,
  id: number,
  change: RegisteredProgress & { readonly note: string | null },
): void {
  const { number, state, depositedOn, presentedOn, closedOn, note } = change;
  tx.update(registeredLetters)
    .set({ number, state, depositedOn, presentedOn, closedOn, note })
    .where(eq(registeredLetters.id, id))
    .run();
}

/** Marks the reminder sent by letter `letterId` as proven or not; a delivered, refused or unclaimed letter proves it. */
export function setReminderProven(tx: Tx, letterId: number, isProven: boolean): void {
  const [from, to] = isProven ? (['issued', 'proven'] as const) : (['proven', 'issued'] as const);
  tx.update(reminders)
    .set({ state: to })
    .where(and(eq(reminders.letterId, letterId), eq(reminders.state, from)))
    .run();
}

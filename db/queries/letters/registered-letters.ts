import { and, asc, desc, eq, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Inputs, Outputs } from '../../../shared/contract/index.ts';
import type { RegisteredProgress } from '../../../shared/domain/letters/registered-letters.ts';
import { AppError } from '../../../shared/errors.ts';
import { customers, letters, proofs, registeredLetters, reminders } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';
import { readCursor, writeCursor } from '../common/cursor.ts';
import { matchesCustomer } from '../common/search-text.ts';
import { letterColumns, progressColumns } from './columns.ts';

type RegisterPage = Outputs['letters']['registered'];
type Proof = RegisterPage['rows'][number]['proofs'][number];

/** The register of registered letters, newest letter first, with their proofs (without the bytes). */
export function listRegisteredLetters(reader: Reader, query: Inputs['letters']['registered']): RegisterPage {
  const { limit = 100 } = query;
  const [before] = query.cursor === undefined ? [] : readCursor(query.cursor, 1);
  const rows = reader
    .select({
      id: registeredLetters.id,
      letterId: registeredLetters.letterId,
      letterNumber: letters.number,
      ...letterColumns,
      ...progressColumns,
    })
    .from(registeredLetters)
    .innerJoin(letters, eq(letters.id, registeredLetters.letterId))
    .innerJoin(customers, eq(customers.id, letters.customerId))
    .where(
      and(
        query.state === undefined ? undefined : eq(registeredLetters.state, query.state),
        matchesRegistered(query.search),
        before === undefined ? undefined : lt(letters.number, Number(before)),
      ),
    )
    .orderBy(desc(letters.number))
    .limit(limit + 1)
    .all();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const byLetter = proofsOf(
    reader,
    shown.map((row) => row.id),
  );
  return {
    rows: shown.map((row) => ({ ...row, proofs: byLetter.get(row.id) ?? [] })),
    nextCursor: last && rows.length > limit ? writeCursor([last.letterNumber]) : null,
  };
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
    .where(and(inArray(proofs.registeredLetterId, [...ids]), isNull(proofs.voidedAt)))
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

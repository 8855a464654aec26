import { and, desc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Outputs } from '../../../shared/contract/index.ts';
import { addressedNames } from '../../../shared/domain/reminders/addressees.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import { isRegistered } from '../../../shared/domain/scenarios/channel-facts.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { customers, registeredLetters, reminderDocuments, reminders } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';
import { readCursor, writeCursor } from '../common/cursor.ts';

export type NewReminder = {
  readonly proposal: Proposal;
  /** Level of each document before this message. */
  readonly levelsBefore: ReadonlyMap<number, number>;
  /** Id of the step at each level of the customer's scenario. */
  readonly stepIds: ReadonlyMap<number, number>;
  readonly issuedOn: Day;
  readonly deadlineOn: Day | null;
  readonly letterId: number | null;
  readonly recordedAt: string;
};

/** Records a message as issued, with its documents; a registered letter enters the register as prepared. Returns its id. */
export function insertReminder(tx: Tx, reminder: NewReminder): number {
  const { proposal, letterId, recordedAt } = reminder;
  const { id } = tx
    .insert(reminders)
    .values({
      customerId: proposal.customerId,
      stepId: reminder.stepIds.get(proposal.level) ?? null,
      stepName: proposal.step,
      level: proposal.level,
      channel: proposal.channel,
      isFormalNotice: proposal.isFormalNotice,
      state: 'issued',
      issuedOn: reminder.issuedOn,
      totalCents: proposal.claimedCents,
      currency: proposal.currency,
      deadlineOn: reminder.deadlineOn,
      ...addressedNames(proposal),
      letterId,
      recordedAt,
    })
    .returning({ id: reminders.id })
    .get();
  for (const document of proposal.documents)
    tx.insert(reminderDocuments)
      .values({
        reminderId: id,
        documentId: document.id,
        levelBefore: reminder.levelsBefore.get(document.id) ?? 0,
        levelAfter: document.level,
        stepId: reminder.stepIds.get(document.level) ?? null,
        openCents: document.openCents,
      })
      .run();
  if (isRegistered(proposal.channel) && letterId !== null)
    tx.insert(registeredLetters).values({ letterId, state: 'prepared', recordedAt }).run();
  return id;
}

/** Customers and currencies about which a message was sent after `day`. */
export function accountsRemindedAfter(
  reader: Reader,
  day: Day,
): { readonly customerId: number; readonly code: string; readonly currency: string }[] {
  return reader
    .selectDistinct({ customerId: customers.id, code: customers.code, currency: reminders.currency })
    .from(reminders)
    .innerJoin(customers, eq(customers.id, reminders.customerId))
    .where(and(gt(reminders.issuedOn, day), inArray(reminders.state, ['issued', 'proven'])))
    .all();
}

/** Messages sent, newest first. @throws AppError `validation` / `cursor` */
export function listReminders(
  reader: Reader,
  query: { readonly customerId?: number | undefined; readonly cursor?: string | undefined; readonly limit: number },
): Outputs['reminders']['list'] {
  const [day, id] = query.cursor === undefined ? [] : readCursor(query.cursor, 2);
  const rows = reader
    .select({
      id: reminders.id,
      customerId: reminders.customerId,
      customer: customers.code,
      customerName: customers.name,
      step: reminders.stepName,
      level: reminders.level,
      channel: reminders.channel,
      state: reminders.state,
      issuedOn: reminders.issuedOn,
      totalCents: reminders.totalCents,
      currency: reminders.currency,
      addressedTo: reminders.addressedTo,
      copiedTo: reminders.copiedTo,
      letterId: reminders.letterId,
    })
    .from(reminders)
    .innerJoin(customers, eq(customers.id, reminders.customerId))
    .where(
      and(
        query.customerId === undefined ? undefined : eq(reminders.customerId, query.customerId),
        day === undefined ? undefined : sql`(${reminders.issuedOn}, ${reminders.id}) < (${day}, ${id})`,
      ),
    )
    .orderBy(desc(reminders.issuedOn), desc(reminders.id))
    .limit(query.limit + 1)
    .all();
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > shown.length && last ? writeCursor([last.issuedOn, last.id]) : null;
  return { rows: shown, nextCursor };
}

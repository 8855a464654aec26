import { readPaymentHabits } from '../../../db/queries/agenda/standing.ts';
import { readCallsMade } from '../../../db/queries/calls/past-calls.ts';
import {
  findBrokenPromise,
  findCalledPerson,
  type readOverdue,
  readPaymentPast,
} from '../../../db/queries/calls/payer-facts.ts';
import { getCustomer, readCustomerBalance } from '../../../db/queries/customers/customers.ts';
import { getFirm } from '../../../db/queries/firm/firm.ts';
import { gatherReminderInput } from '../../../db/queries/reminders/input.ts';
import type { Reader } from '../../../db/types.ts';
import type { CallField } from '../../../shared/domain/calls/merge-text.ts';
import { type PayerProfile, profileOf, unansweredInARow } from '../../../shared/domain/calls/profiles.ts';
import type { Language, Tone } from '../../../shared/domain/kinds.ts';
import { scenarioOf } from '../../../shared/domain/reminders/accounts.ts';
import { addDays, type Day, daysBetween } from '../../../shared/domain/values/days.ts';
import { sumCents } from '../../../shared/domain/values/money.ts';
import { formatCents, formatDay, formatNumber } from '../../../shared/i18n/format.ts';
import { t } from '../../../shared/i18n/translate.ts';

/** Days over which calls count: those who answered before are often others by now. */
export const daysOfCalls = 730;

/** What a text of calls may say of a customer; a field is null where there is nothing to say. */
export type FieldValues = Readonly<Record<CallField, string | null>>;

type Overdue = ReturnType<typeof readOverdue>;

/** Who the customer is to a caller on `today`: how it pays and answers. @throws AppError `not_found` / `customer` */
export function readProfile(reader: Reader, customerId: number, today: Day, overdue: Overdue): PayerProfile {
  const past = readPaymentPast(reader, customerId);
  const made = readCallsMade(reader, customerId, addDays(today, -daysOfCalls));
  return profileOf(
    {
      ...past,
      isDisputing: overdue.some(({ disputedCents }) => disputedCents > 0),
      brokePromise: findBrokenPromise(reader, customerId, today) !== undefined,
      unanswered: unansweredInARow(made.map(({ outcomeCode }) => outcomeCode)),
      habitDays: readPaymentHabits(reader, today, customerId).get(customerId) ?? null,
    },
    today,
  );
}

/** How firmly a customer was last spoken to by its scenario; courteously before its first step. */
export function readTone(reader: Reader, customerId: number, today: Day): Tone {
  const input = gatherReminderInput(reader, today, { customerId });
  const reached = Math.max(0, ...input.documents.filter(({ side }) => side === 'debit').map(({ level }) => level));
  return scenarioOf(input, customerId).steps.findLast(({ level }) => level <= reached)?.tone ?? 'courteous';
}

/** The figures of a customer as a text names them, in the words of `language`; amounts are those of the ledger's currency. */
export function readFieldValues(
  reader: Reader,
  { customerId, today, language, caller }: { customerId: number; today: Day; language: Language; caller: string },
  overdue: Overdue,
): FieldValues {
  const [oldest] = overdue;
  const broken = findBrokenPromise(reader, customerId, today);
  const money = (cents: number) => formatCents(language, cents);
  const disputedCents = sumCents(overdue.map((each) => each.disputedCents));
  const undisputedCents = sumCents(overdue.map((each) => each.openCents - each.disputedCents - each.concededCents));
  const { overdueCents } = readCustomerBalance(reader, customerId, today);
  return {
    customer: getCustomer(reader, customerId, today).name,
    person: findCalledPerson(reader, customerId),
    firm: getFirm(reader).name,
    caller,
    overdue: overdueCents > 0 ? money(overdueCents) : null,
    count: overdue.length > 0 ? formatNumber(language, overdue.length) : null,
    oldest: oldest?.reference ?? null,
    oldestDueOn: oldest === undefined ? null : formatDay(language, oldest.dueOn),
    daysLate: oldest === undefined ? null : formatNumber(language, daysBetween(oldest.dueOn, today)),
    promise:
      broken === undefined
        ? null
        : t(language, 'calls.promised', {
            amount: formatCents(language, broken.amountCents, broken.currency),
            date: formatDay(language, broken.dueOn),
          }),
    disputed: disputedCents > 0 ? money(disputedCents) : null,
    undisputed: undisputedCents > 0 ? money(undisputedCents) : null,
  };
}

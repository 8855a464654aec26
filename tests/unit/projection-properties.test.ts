import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pressureDays } from '../../shared/domain/reminders/contact-pressure.ts';
import { planReminders } from '../../shared/domain/reminders/plan-reminders.ts';
import {
  heldBackAhead,
  type ProjectedReminder,
  projectReminders,
} from '../../shared/domain/reminders/project-reminders.ts';
import type { Proposal } from '../../shared/domain/reminders/proposal.ts';
import type { ReminderInput } from '../../shared/domain/reminders/types.ts';
import { closedUntil } from '../../shared/domain/scenarios/sending-days.ts';
import { addDays, type Day, daysBetween } from '../../shared/domain/values/days.ts';
import { anyInput, asOf } from './generated-reminders.ts';

const to = '2025-09-20';

/** The ledger after `proposals` were confirmed on `on`, written out from the rules and not by the engine. */
function confirmed(input: ReminderInput, proposals: readonly Proposal[], on: Day): ReminderInput {
  const sent = new Map(proposals.flatMap((row) => row.documents.map(({ id, level }) => [id, { level, row }] as const)));
  return {
    ...input,
    documents: input.documents.map((document) => {
      const message = sent.get(document.id);
      if (!message) return document;
      const isLate = document.dueOn !== null && on > document.dueOn;
      return {
        ...document,
        level: message.level,
        remindedOn: on,
        reminderCount: document.reminderCount + (isLate ? 1 : 0),
        isUnproven: /registered$/i.test(message.row.channel) && message.row.mode !== 'task',
      };
    }),
    customers: input.customers.map((customer) => {
      const own = proposals.filter((row) => row.customerId === customer.id);
      return {
        ...customer,
        contactedOn: [...customer.contactedOn, ...own.map(() => on)],
        remindedOn: new Map([...customer.remindedOn, ...own.map((row): [string, Day] => [row.currency, on])]),
      };
    }),
  };
}

/** Every day planned one after the other, each proposal confirmed on its day. */
function dayByDay(start: ReminderInput): ProjectedReminder[] {
  const days: ProjectedReminder[] = [];
  let input = start;
  for (let on = asOf; on <= to; on = addDays(on, 1)) {
    const { proposals } = planReminders({ ...input, asOf: on });
    days.push(...proposals.map((proposal) => ({ on, proposal })));
    input = confirmed(input, proposals, on);
  }
  return days;
}

test('what was projected for a day is what the engine proposes on that day, when nothing changed but what was sent', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      expect(projectReminders(input, { from: asOf, to })).toEqual(dayByDay(input));
    }),
    { numRuns: 300 },
  );
});

test('what the projection holds back on a day is what waits that day once the messages before it were sent', () => {
  fc.assert(
    fc.property(anyInput, fc.integer({ min: 0, max: 40 }), (input, days) => {
      let ledger = input;
      for (let on = asOf; on < addDays(asOf, days); on = addDays(on, 1))
        ledger = confirmed(ledger, planReminders({ ...ledger, asOf: on }).proposals, on);
      const on = addDays(asOf, days);
      expect(heldBackAhead(input, on)).toEqual(planReminders({ ...ledger, asOf: on }).heldBack);
    }),
    { numRuns: 200 },
  );
});

test('nothing leaves on a closed day, above the cap of thirty days, or sooner than the days between two contacts', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const [scenario] = input.scenarios;
      if (!scenario) return;
      const projected = projectReminders(input, { from: asOf, to });
      for (const { on, proposal } of projected)
        expect(closedUntil({ ...scenario, area: input.area }, on, proposal.channel)).toBeNull();
      for (const customer of input.customers) {
        const own = projected.filter(({ proposal }) => proposal.customerId === customer.id).map(({ on }) => on);
        const contacts = [...customer.contactedOn, ...own];
        for (const on of own)
          expect(contacts.filter((day) => day <= on && daysBetween(day, on) < pressureDays).length).toBeLessThanOrEqual(
            scenario.mostContacts ?? Number.POSITIVE_INFINITY,
          );
        const last = customer.reachedOn;
        if (last !== null)
          for (const on of own) expect(daysBetween(last, on)).toBeGreaterThanOrEqual(scenario.minimumDaysBetween);
        const days = [...new Set(own)].toSorted();
        for (const [at, on] of days.entries()) {
          const before = days[at - 1];
          if (before !== undefined) expect(daysBetween(before, on)).toBeGreaterThanOrEqual(scenario.minimumDaysBetween);
        }
      }
    }),
    { numRuns: 300 },
  );
});

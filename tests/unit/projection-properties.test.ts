import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scenarioOf } from '../../shared/domain/reminders/accounts.ts';
import { carriedLevel } from '../../shared/domain/reminders/carried-level.ts';
import { pressureDays } from '../../shared/domain/reminders/contact-pressure.ts';
import { planReminders } from '../../shared/domain/reminders/plan-reminders.ts';
import { heldBackAhead, projectReminders } from '../../shared/domain/reminders/project-reminders.ts';
import type { HeldBack, Proposal } from '../../shared/domain/reminders/proposal.ts';
import type { ReminderInput, ReminderScenario } from '../../shared/domain/reminders/types.ts';
import { closedUntil } from '../../shared/domain/scenarios/sending-days.ts';
import { addDays, type Day, daysBetween } from '../../shared/domain/values/days.ts';
import { anyInput, anyLedgerAhead, asOf, type LedgerAhead } from './generated-reminders.ts';
import { project } from './reminder-cases.ts';

const to = '2025-09-20';

/** A message that was sent, and by which scenario. */
type Sent = { readonly on: Day; readonly proposal: Proposal; readonly scenario: ReminderScenario };

/** What is known on `on` once the messages `sent` before it were, written out from the rules and not by the engine. */
function knownOn({ inputOn }: LedgerAhead, sent: readonly Sent[], on: Day): ReminderInput {
  const input = inputOn(on);
  const isPresented = (sentOn: Day | null) => on > asOf && (sentOn === null || daysBetween(sentOn, on) >= 7);
  return {
    ...input,
    documents: input.documents.map((document) => {
      const own = sent.filter(({ proposal }) => proposal.documents.some(({ id }) => id === document.id));
      const last = own.at(-1);
      if (!last) return { ...document, isUnproven: document.isUnproven && !isPresented(document.remindedOn) };
      const to = scenarioOf(input, document.customerId);
      const levels = own.map(({ proposal, scenario }) =>
        carriedLevel(scenario, proposal.documents.find(({ id }) => id === document.id)?.level ?? 0, to),
      );
      return {
        ...document,
        level: Math.max(document.level, ...levels),
        remindedOn: last.on,
        reminderCount:
          document.reminderCount + own.filter((each) => document.dueOn !== null && each.on > document.dueOn).length,
        isUnproven:
          /registered$/i.test(last.proposal.channel) && last.proposal.mode !== 'task' && !isPresented(last.on),
      };
    }),
    customers: input.customers.map((customer) => {
      const own = sent.filter(({ proposal }) => proposal.customerId === customer.id);
      return {
        ...customer,
        contactedOn: [...customer.contactedOn, ...own.map((each) => each.on)],
        remindedOn: new Map([
          ...customer.remindedOn,
          ...own.map((each): [string, Day] => [each.proposal.currency, each.on]),
        ]),
      };
    }),
  };
}

/** Every day up to `last` planned one after the other, each proposal confirmed on its day. */
function dayByDay(ledger: LedgerAhead, last: Day): Sent[] {
  const sent: Sent[] = [];
  for (let on = asOf; on <= last; on = addDays(on, 1)) {
    const input = knownOn(ledger, sent, on);
    const { proposals } = planReminders(input);
    sent.push(...proposals.map((proposal) => ({ on, proposal, scenario: scenarioOf(input, proposal.customerId) })));
  }
  return sent;
}

test('what was projected for a day is what the engine proposes on that day, when nothing changed but what was sent', () => {
  fc.assert(
    fc.property(anyLedgerAhead, (ledger) => {
      const planned = dayByDay(ledger, to).map(({ on, proposal }) => ({ on, proposal }));
      expect(projectReminders(ledger.projection, { from: asOf, to })).toEqual(planned);
    }),
    { numRuns: 300 },
  );
});

test('what the projection holds back on a day is what waits that day once the messages before it were sent', () => {
  fc.assert(
    fc.property(anyLedgerAhead, fc.integer({ min: 0, max: 60 }), (ledger, days) => {
      const on = addDays(asOf, days);
      const known = knownOn(ledger, dayByDay(ledger, addDays(on, -1)), on);
      const sorted = (rows: readonly HeldBack[]) => rows.toSorted((a, b) => a.documentId - b.documentId);
      expect(sorted(heldBackAhead(ledger.projection, on))).toEqual(sorted(planReminders(known).heldBack));
    }),
    { numRuns: 200 },
  );
});

test('nothing leaves on a closed day, above the cap of thirty days, or sooner than the days between two contacts', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const [scenario] = input.scenarios;
      if (!scenario) return;
      const projected = project(input, { from: asOf, to });
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

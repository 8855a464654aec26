import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heldBackAhead, projectReminders } from '../../shared/domain/reminders/ahead/project-reminders.ts';
import { pressureDays } from '../../shared/domain/reminders/contact-pressure.ts';
import type { HeldBack } from '../../shared/domain/reminders/proposal.ts';
import { closedUntil } from '../../shared/domain/scenarios/sending-days.ts';
import { addDays, daysBetween } from '../../shared/domain/values/days.ts';
import { anyInput, anyLedgerAhead, asOf } from './generated-reminders.ts';
import { dayByDay } from './planned-days.ts';
import { project } from './reminder-cases.ts';

const to = '2025-09-20';

test('what was projected for a day is what the engine proposes on that day, when nothing changed but what was sent', () => {
  fc.assert(
    fc.property(anyLedgerAhead, (ledger) => {
      const planned = [...dayByDay(ledger, to)].flatMap(({ on, proposals }) =>
        proposals.map((proposal) => ({ on, proposal })),
      );
      expect(projectReminders(ledger.projection, { from: asOf, to })).toEqual(planned);
    }),
    { numRuns: 300 },
  );
});

test('what the projection holds back on a day is what waits that day once the messages before it were sent', () => {
  fc.assert(
    fc.property(anyLedgerAhead, fc.integer({ min: 0, max: 60 }), (ledger, days) => {
      const on = addDays(asOf, days);
      const last = [...dayByDay(ledger, on)].at(-1);
      const sorted = (rows: readonly HeldBack[]) => rows.toSorted((a, b) => a.documentId - b.documentId);
      expect(sorted(heldBackAhead(ledger.projection, on))).toEqual(sorted(last?.heldBack ?? []));
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

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '../../shared/domain/law/holidays.ts';
import { planReminders } from '../../shared/domain/reminders/plan-reminders.ts';
import type { ReminderDocument, ReminderInput } from '../../shared/domain/reminders/types.ts';
import { addDays } from '../../shared/domain/values/days.ts';
import { sumCents } from '../../shared/domain/values/money.ts';
import { anyInput, asOf, input } from './generated-reminders.ts';
import { inputOf, invoice, project, standard } from './reminder-cases.ts';

function openDebits(input: ReminderInput): ReminderDocument[] {
  return input.documents.filter((document) => document.side === 'debit');
}

describe('on any ledger', () => {
  test('every open debit is in one proposal or one row of what is held back, never in both, to the cent', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { proposals, heldBack } = planReminders(input);
        const proposed = proposals.flatMap((proposal) => proposal.documents.map((document) => document.id));
        const named = [...proposed, ...heldBack.map((row) => row.documentId)];
        const debits = openDebits(input);
        expect(named.toSorted((a, b) => a - b)).toEqual(debits.map((document) => document.id));
        const accounted = [
          ...proposals.map((row) => row.totalCents + row.disputedCents),
          ...heldBack.map((row) => row.openCents),
        ];
        expect(sumCents(accounted)).toBe(sumCents(debits.map((document) => document.openCents)));
        for (const row of heldBack) {
          expect(row.reasons.length).toBeGreaterThan(0);
          expect(new Set(row.reasons).size).toBe(row.reasons.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('what is claimed is the documents less the credits: more than nothing, never more than the balance', () => {
    fc.assert(
      fc.property(input, (input) => {
        for (const proposal of planReminders(input).proposals) {
          const { customerId, currency, totalCents, creditCents, claimedCents, elsewhere } = proposal;
          const account = input.documents.filter((row) => row.customerId === customerId && row.currency === currency);
          const sum = (side: string) =>
            sumCents(account.filter((row) => row.side === side).map((row) => row.openCents));
          expect(creditCents + elsewhere.creditCents).toBe(sum('credit'));
          expect(creditCents).toBe(sumCents(proposal.credits.map((credit) => credit.deductedCents)));
          expect(claimedCents).toBe(totalCents - creditCents);
          expect(claimedCents).toBe(sumCents(proposal.documents.map((document) => document.owedCents)));
          expect(claimedCents).toBeGreaterThan(0);
          expect(claimedCents).toBeLessThanOrEqual(sum('debit') - sum('credit'));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('what is disputed is never claimed, and credits pay it last', () => {
    fc.assert(
      fc.property(input, (input) => {
        const disputed = (id: number) =>
          sumCents(
            input.reasonsToWait.map(({ covers, coversCents = 0 }) =>
              'documentId' in covers && covers.documentId === id ? coversCents : 0,
            ),
          );
        const open = new Map(openDebits(input).map(({ id, openCents }) => [id, openCents]));
        const { proposals, heldBack } = planReminders(input);
        for (const { documents } of proposals)
          for (const { id, openCents, disputedCents, owedCents } of documents) {
            expect(disputedCents).toBe(Math.min(disputed(id), open.get(id) ?? 0));
            expect(openCents + disputedCents).toBe(open.get(id));
            expect(owedCents).toBeGreaterThan(0);
            expect(owedCents).toBeLessThanOrEqual(openCents);
          }
        for (const { documentId, openCents, owedCents, disputedCents, reasons } of heldBack) {
          expect(disputedCents).toBeLessThanOrEqual(Math.min(disputed(documentId), owedCents));
          expect(owedCents).toBeLessThanOrEqual(openCents);
          if (disputedCents > 0 && disputedCents === owedCents) expect(reasons).toContain('dispute');
        }
      }),
      { numRuns: 500 },
    );
  });

  test('nobody is reminded who owes nothing on balance, is on hold or was written to too recently', () => {
    fc.assert(
      fc.property(input, (input) => {
        for (const proposal of planReminders(input).proposals) {
          const account = input.documents.filter(
            (document) => document.customerId === proposal.customerId && document.currency === proposal.currency,
          );
          const balance = account.reduce(
            (sum, { side, openCents }) => sum + (side === 'debit' ? openCents : -openCents),
            0,
          );
          expect(balance).toBeGreaterThan(0);
          const { remindedOn } = input.customers.find(({ id }) => id === proposal.customerId) ?? {};
          const lastReminderOn = remindedOn?.get(proposal.currency);
          expect(!lastReminderOn || addDays(lastReminderOn, standard.minimumDaysBetween) <= asOf).toBe(true);
          const ids = proposal.documents.map((document) => document.id);
          for (const { covers, coversCents, untilOn } of input.reasonsToWait)
            if (coversCents === undefined && (untilOn === null || untilOn >= asOf))
              expect(
                'customerId' in covers ? covers.customerId !== proposal.customerId : !ids.includes(covers.documentId),
              ).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('levels never go down, a message is at most one step beyond what its documents had, and each goes up to it', () => {
    fc.assert(
      fc.property(input, (input) => {
        const before = new Map(input.documents.map((document) => [document.id, document.level]));
        for (const proposal of planReminders(input).proposals) {
          const { level, documents } = proposal;
          const levels = documents.map(({ id }) => before.get(id) ?? 0);
          expect(documents.map((document) => document.level)).toEqual(levels.map((own) => Math.max(own, level)));
          expect(levels.some((own) => own < level)).toBe(true);
          // A courtesy step is passed over once the due date is behind.
          expect(levels.some((own) => own === level || own === level - 1 || (own === 0 && level === 2))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the order of documents and customers changes nothing', () => {
    fc.assert(
      fc.property(input, (input) => {
        const sorted = (plan: ReturnType<typeof planReminders>) => ({
          proposals: plan.proposals.map((proposal) => JSON.stringify(proposal)).sort(),
          heldBack: plan.heldBack.map((row) => JSON.stringify(row)).sort(),
        });
        const reversed = { ...input, documents: input.documents.toReversed(), customers: input.customers.toReversed() };
        expect(sorted(planReminders(reversed))).toEqual(sorted(planReminders(input)));
      }),
    );
  });

  test('projected messages fall on working days, apart from one another, each rising a level', () => {
    const area = { holidayPlace: 'metropole' } as const;
    fc.assert(
      fc.property(input, (input) => {
        const projected = project(input, { from: asOf, to: '2025-09-30' });
        const levels = new Map(input.documents.map((document) => [document.id, document.level]));
        const last = new Map<string, string>();
        for (const { on, proposal } of projected) {
          expect(isWorkingDay(on, area)).toBe(true);
          const account = `${proposal.customerId} ${proposal.currency}`;
          const previous = last.get(account);
          if (previous) expect(addDays(previous, standard.minimumDaysBetween) <= on).toBe(true);
          last.set(account, on);
          for (const { id, level } of proposal.documents) {
            expect(level).toBeGreaterThanOrEqual(levels.get(id) ?? 0);
            levels.set(id, level);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

test('one late invoice goes through its whole scenario, on working days', () => {
  const projected = project(inputOf([invoice(1, { dueOn: '2025-07-11' })]), {
    from: asOf,
    to: '2025-12-31',
  });
  expect(projected.map(({ on, proposal }) => [on, proposal.level])).toEqual([
    ['2025-07-07', 1],
    ['2025-07-16', 2],
    ['2025-07-28', 3],
    ['2025-08-11', 4],
    ['2025-08-25', 5],
  ]);
});

import { describe, expect, test } from 'vitest';
import { planReminders } from '../../shared/domain/reminders/plan-reminders.ts';
import type { HoldReason } from '../../shared/domain/reminders/proposal.ts';
import type { ReminderInput } from '../../shared/domain/reminders/types.ts';
import { credit, inputOf, invoice, standard, step } from './reminder-cases.ts';
import { type Change, causesOf, customers, debits, inTurn, steps, waits } from './reminder-causes.ts';

const whole = inputOf([invoice(1)]);

function reasonsOf(...changes: readonly Change[]): HoldReason[] {
  const { proposals, heldBack } = planReminders(inTurn(...changes)(whole));
  expect(proposals).toEqual([]);
  return heldBack.find(({ reference }) => reference === 'F1')?.reasons ?? [];
}

test('a document that credits cover says whether money or a credit note is to be allocated, or both', () => {
  const paidBy = (...credits: ReminderInput['documents'][number][]) =>
    reasonsOf((input) => ({
      ...input,
      documents: [...input.documents, ...credits, invoice(9, { dueOn: '2025-12-31' })],
    }));
  expect(paidBy(credit(2, 100_000, { kind: 'creditNote' }))).toEqual(['creditToAllocate']);
  expect(paidBy(credit(2, 100_000, { kind: 'deposit' }))).toEqual(['paymentToAllocate']);
  expect(paidBy(credit(2, 40_000), credit(3, 60_000, { kind: 'creditNote' }))).toEqual([
    'paymentToAllocate',
    'creditToAllocate',
  ]);
});

test('a document without a due date waits for no step; one of which the step is to come says until when', () => {
  expect(reasonsOf(debits({ dueOn: null, dueOrigin: 'none' }))).toEqual(['noDueDate']);
  expect(reasonsOf(debits({ dueOn: '2025-12-31' }))).toEqual(['stepNotReached']);
  expect(reasonsOf(debits({ level: 5 }))).toEqual(['lastStepDone']);
});

test('a reason of the customer is told once, with or without a message that waits for it', () => {
  for (const [reason, { change, also = [] }] of causesOf('customer')) {
    const { heldBack } = planReminders(change(whole));
    expect(heldBack[0]?.each, reason).toHaveLength(1 + also.length);
  }
});

test('each reason has its own last day, and the row ends with the last of them', () => {
  const changed = inTurn(waits('otherHold', { customerId: 1 }), waits('promise', { documentId: 1 }))(whole);
  const until = changed.reasonsToWait.map((row, at) => ({ ...row, untilOn: ['2025-07-10', '2025-07-20'][at] ?? null }));
  expect(planReminders({ ...changed, reasonsToWait: until }).heldBack[0]).toMatchObject({
    untilOn: '2025-07-20',
    each: [
      { reason: 'otherHold', untilOn: '2025-07-10' },
      { reason: 'promise', untilOn: '2025-07-20' },
    ],
  });
});

describe('the thresholds of a step', () => {
  test('a message below the minimum of its step waits, whatever the scenario asks', () => {
    expect(reasonsOf(steps({ minimumCents: 100_001 }))).toEqual(['belowMinimum']);
    expect(planReminders(steps({ minimumCents: 100_000 })(whole)).proposals).toHaveLength(1);
  });

  test('a small document is left out of the message of the others', () => {
    const input = steps({ minimumDocumentCents: 5000 })({
      ...whole,
      documents: [invoice(1), invoice(2, { openCents: 4999 })],
    });
    const { proposals, heldBack } = planReminders(input);
    expect(proposals.map(({ documents }) => documents.map(({ reference }) => reference))).toEqual([['F1']]);
    expect(heldBack.map(({ reference, reasons }) => [reference, reasons])).toEqual([['F2', ['belowMinimumDocument']]]);
  });

  test('above the ceiling a person looks: it leaves alone, and says why', () => {
    const [above] = planReminders(steps({ ceilingCents: 99_999 })(whole)).proposals;
    expect([above?.mode, above?.warnings]).toEqual(['single', ['aboveCeiling']]);
    const [below] = planReminders(steps({ ceilingCents: 100_000 })(whole)).proposals;
    expect([below?.mode, below?.warnings]).toEqual(['batch', []]);
  });

  test('a task of a person needs neither address nor ceiling to stay one', () => {
    const input = customers({ hasAddress: false })(steps({ mode: 'task', ceilingCents: 0 })(whole));
    expect(planReminders(input).proposals[0]).toMatchObject({ mode: 'task', warnings: ['aboveCeiling'] });
  });

  test('a call without a telephone number says so', () => {
    const input = customers({ hasPhone: false })(steps({ channel: 'call' })(whole));
    expect(planReminders(input).proposals[0]?.warnings).toEqual(['contactMissing']);
  });

  test('an electronic registered letter needs no postal address', () => {
    const input = customers({ hasAddress: false })(steps({ channel: 'electronicRegistered' })(whole));
    expect(planReminders(input).proposals[0]?.warnings).toEqual([]);
  });
});

test('reminded as often as the scenario allows, a document waits for the formal notice', () => {
  const limited = { ...standard, mostReminders: 2 };
  const at = (level: number, reminderCount: number, asOf: string) =>
    planReminders(
      inputOf([invoice(1, { level, reminderCount, remindedOn: '2025-06-10' })], { asOf, scenarios: [limited] }),
    );
  expect(at(2, 1, '2025-07-15').proposals[0]?.level).toBe(3);
  expect(at(3, 2, '2025-07-11').heldBack[0]?.each).toMatchObject([{ reason: 'stepNotReached', untilOn: '2025-07-14' }]);
  expect(at(3, 2, '2025-07-15').proposals[0]?.level).toBe(5);
  const withoutNotice = { ...limited, steps: standard.steps.map((each) => ({ ...each, isFormalNotice: false })) };
  const { heldBack } = planReminders(
    inputOf([invoice(1, { level: 3, reminderCount: 2 })], { scenarios: [withoutNotice] }),
  );
  expect(heldBack[0]?.reasons).toEqual(['lastStepDone']);
});

test('step by step the first level is the lowest, one message per document where the scenario says so', () => {
  const apart = {
    ...standard,
    messagesPer: 'document' as const,
    steps: [step(1, { days: 5 }), step(2, { days: 20, tone: 'firm' })],
  };
  const { proposals } = planReminders(
    inputOf([invoice(1, { level: 1, remindedOn: '2025-06-10' }), invoice(2, { dueOn: '2025-06-20' })], {
      scenarios: [apart],
    }),
  );
  expect(proposals.map(({ documentId, level, claimedCents }) => [documentId, level, claimedCents])).toEqual([
    [1, 2, 100_000],
    [2, 1, 100_000],
  ]);
});

test('where each document has its own message, one that was claimed does not keep another from being announced', () => {
  const apart = { ...standard, messagesPer: 'document' as const };
  const { proposals } = planReminders(
    inputOf([invoice(1, { level: 2, remindedOn: '2025-06-20' }), invoice(2, { dueOn: '2025-07-03' })], {
      scenarios: [apart],
    }),
  );
  expect(proposals.map(({ documentId, level }) => [documentId, level])).toEqual([
    [1, 3],
    [2, 1],
  ]);
});

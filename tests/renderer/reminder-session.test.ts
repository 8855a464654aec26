import { expect, test } from 'vitest';
import {
  addIssued,
  type Issued,
  messageAfter,
  openedOf,
  type SessionStep,
  startSession,
  takeStep,
} from '../../renderer/pages/reminders/session.ts';
import type { MessageIdentity } from '../../shared/domain/reminders/message-key.ts';

const [first, second, third] = [1, 2, 3].map(
  (customerId): MessageIdentity => ({ customerId, currency: 'EUR', stepId: 4, documentId: null }),
) as [MessageIdentity, MessageIdentity, MessageIdentity];
const rows = [first, second, third];
const list = { rows, askedKey: '', isSearching: false, isLoading: false };
const after = (...steps: readonly SessionStep<MessageIdentity>[]) =>
  steps.reduce(takeStep<MessageIdentity>, startSession());
const opened = (session: ReturnType<typeof after>, part: Partial<typeof list> = {}) =>
  openedOf(session, { ...list, ...part });

test('the first message is open until the address asks for another', () => {
  expect(opened(after()).opened).toBe(first);
  expect(opened(after(), { askedKey: '2-EUR-4' }).opened).toBe(second);
  // The calendar names the customer and the currency: by which step is only known on the day.
  expect(opened(after(), { askedKey: '2-EUR' }).opened).toBe(second);
});

test('a message the address asks for that is not there is said, unless the list is searched or on its way', () => {
  expect(opened(after(), { askedKey: '9-EUR' })).toEqual({ opened: null, isAbsent: true, isAlone: false });
  expect(opened(after(), { askedKey: '9-EUR', isSearching: true }).opened).toBe(first);
  expect(opened(after(), { askedKey: '9-EUR', rows: [], isLoading: true })).toEqual({
    opened: null,
    isAbsent: false,
    isAlone: false,
  });
});

test('once the opened message has left, the one said to follow is open; after the last, the list is alone', () => {
  const leaving = after({ do: 'leave', next: third });
  expect(opened(leaving, { askedKey: '1-EUR' }).opened).toBe(first);
  expect(opened(leaving, { askedKey: '1-EUR', rows: [second, third] }).opened).toBe(third);
  expect(opened(after({ do: 'leave', next: undefined }), { askedKey: '1-EUR', rows: [] })).toEqual({
    opened: null,
    isAbsent: false,
    isAlone: true,
  });
});

test('the message after the last is the first; those that leave are passed over', () => {
  expect(messageAfter(rows, third, [])).toBe(first);
  expect(messageAfter(rows, first, [first, second])).toBe(third);
  expect(messageAfter(rows, null, [first])).toBe(second);
  expect(messageAfter([first], first, [first])).toBeUndefined();
});

test('what goes out adds up over the session and is no longer selected', () => {
  const keys = new Set(['1-EUR-4', '2-EUR-4', '3-EUR-4']);
  const issued = [
    { reminders: 2, letterIds: [7], leftOut: [] },
    { reminders: 1, letterIds: [8], leftOut: [] },
  ];
  expect(issued.reduce(addIssued, null as Issued | null)).toEqual({
    reminders: 3,
    letterIds: [7, 8],
    leftOut: [],
  });
  const sent = after({ do: 'select', keys }, { do: 'issue', issued: [first, second] });
  expect([...sent.selected]).toEqual(['3-EUR-4']);
});

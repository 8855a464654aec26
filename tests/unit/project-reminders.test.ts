import { expect, test } from 'vitest';
import { projectReminders } from '../../shared/domain/reminders/project-reminders.ts';
import { inputOf, invoice } from './reminder-cases.ts';

test('a promise that will not have been kept comes before everything else from the day after it', () => {
  const promise = { reason: 'promise', covers: { documentId: 1 }, untilOn: '2025-07-04', isContested: false } as const;
  const [first] = projectReminders(inputOf([invoice(1)], { reasonsToWait: [promise] }), {
    from: '2025-06-30',
    to: '2025-07-31',
  });
  expect([first?.on, first?.proposal.priority.parts.brokenPromise]).toEqual(['2025-07-07', 200]);
});

import { expect, test } from 'vitest';
import { inputOf, invoice, project } from './reminder-cases.ts';

test('a promise that will not have been kept comes before everything else from the day after it', () => {
  const promise = { reason: 'promise', covers: { documentId: 1 }, untilOn: '2025-07-04', isContested: false } as const;
  const [first] = project(inputOf([invoice(1)], { reasonsToWait: [promise] }), {
    from: '2025-06-30',
    to: '2025-07-31',
  });
  expect([first?.on, first?.proposal.priority.parts.brokenPromise]).toEqual(['2025-07-07', 200]);
});

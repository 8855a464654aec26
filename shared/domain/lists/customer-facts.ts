import type { ListColumn } from '../listing/columns.ts';

/** What any list with one line a customer tells of its card, once somebody chooses it. */
export const customerFacts = {
  creditLimitCents: { type: 'amount', isExtra: true },
  overLimitCents: { type: 'amount', isExtra: true },
  isMiscellaneous: { type: 'choice', choices: ['miscellaneous'], isExtra: true },
} as const satisfies Readonly<Record<string, ListColumn>>;
export type CustomerFactColumn = keyof typeof customerFacts;

import { expect, test } from 'vitest';
import { customerFacts, customerReading } from '../../shared/domain/customers/plan.ts';
import type { PlainListKind } from '../../shared/domain/imports/kinds.ts';
import { paymentFacts, paymentFields, paymentReading, paymentTotalsOf } from '../../shared/domain/imports/payments.ts';
import { factText } from '../../shared/i18n/list-facts.ts';

const unchanged = { new: 0, completed: 0, changed: 0, unchanged: 0, unmatched: 0 };
const readings = (declared: object) => Object.keys(declared).map((name) => `reading.${name}`);

test.for<readonly [PlainListKind, readonly string[]]>([
  ['customers', [...customerFacts(unchanged).map(({ name }) => name), ...readings(customerReading)]],
  [
    'payments',
    [
      'summary',
      'amounts',
      ...paymentFacts(paymentTotalsOf([])).map(({ name }) => name),
      ...readings(paymentReading),
      ...['none', ...paymentFields].map((field) => `column.${field}`),
    ],
  ],
])('each fact that lists of %s declare has its words', ([kind, names]) => {
  for (const language of ['fr', 'en'] as const)
    expect(names.filter((name) => factText(language, kind, name) === name)).toEqual([]);
});

import { expect, test } from 'vitest';
import { keepChanges } from '../../electron/usecases/imports/sources/kept-changes.ts';
import type { ImportChange } from '../../shared/contract/imports/sources.ts';
import { lookUp } from '../../shared/i18n/translate.ts';

const change = (reference: string): ImportChange => ({
  action: 'new',
  customer: 'C1',
  customerName: 'Lilas SARL',
  kind: 'invoice',
  nature: null,
  side: 'debit',
  reference,
  issuedOn: '2025-01-31',
  dueOn: null,
  currency: 'EUR',
  amountCents: 100,
  openCents: 100,
});

test('the report of an import keeps its first changes, and says when there were more', () => {
  const kept: string[] = [];
  const keep = keepChanges(({ reference }) => kept.push(reference), 3);
  keep.add([change('F1'), change('F2')]);
  expect(keep.issues()).toEqual([]);
  keep.add([change('F3'), change('F4'), change('F5')]);
  expect(kept).toEqual(['F1', 'F2', 'F3']);
  const [issue] = keep.issues();
  expect(issue).toEqual({ code: 'changesCut', details: { kept: 3, count: 5 } });
  expect(lookUp('fr', `imports.issue.${issue?.code}`, issue?.details ?? {})).toMatch(/3 premières modifications sur 5/);
});

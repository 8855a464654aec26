import { expect, test } from 'vitest';
import type { OpenItem } from '../../shared/domain/open-items/item.ts';
import type { KnownItem } from '../../shared/domain/open-items/known-items.ts';
import { matchItems } from '../../shared/domain/open-items/match.ts';
import { itemLine } from '../../shared/domain/sources/list-line.ts';

const asOf = '2025-04-30';
const shared = {
  kind: 'invoice',
  dueOn: null,
  currency: 'EUR',
  foreignCents: null,
  foreignCurrency: null,
  isAged: false,
  isDisputed: null,
} as const;

/** An item of 100,00 € that an earlier list brought on 15 January without a number. */
function knownItem(label: string): KnownItem {
  const item = { ...shared, customerCode: 'C', customerName: 'Dupont', reference: '', label, issuedOn: '2025-01-15' };
  const first = itemLine({ ...item, id: label, matchedItem: label, lineNumber: 2 }, 10_000);
  return {
    id: label,
    matchedItem: label,
    side: 'debit',
    reference: '',
    issuedOn: item.issuedOn,
    dueOn: null,
    isAged: false,
    amountCents: 10_000,
    isInLedger: false,
    openCents: 10_000,
    first,
    lines: [first],
  };
}

const row = (reference: string, signedCents: number): OpenItem => ({
  ...shared,
  lineNumber: 2,
  customerCode: 'C',
  customerName: 'Dupont',
  reference,
  label: '',
  issuedOn: '2025-01-15',
  paidOn: null,
  signedCents,
  hasOwnAmount: true,
  openCents: signedCents,
  lettering: null,
});

test('an item of an earlier version, which read no number in labels, is the row that bears the number of its label', () => {
  const [travaux, twelve] = [knownItem('Travaux'), knownItem('Facture FA-2025-0012 du 15/01/2025')];
  const [own, other] = [row('FA-2025-0012', 8_000), row('FA-2025-0013', 10_000)];
  expect(matchItems([own, other], [travaux, twelve], asOf)).toEqual(new Map([[own, twelve]]));
});

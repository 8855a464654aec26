import { describe, expect, test } from 'vitest';
import { statedByLists } from '../../shared/domain/coverage/in-ledger.ts';
import { itemLine } from '../../shared/domain/sources/list-line.ts';
import type { ListStatement } from '../../shared/domain/sources/statement.ts';

function item(reference: string, signedCents: number, facts: Partial<ListStatement> = {}): ListStatement {
  const of = { id: '1', matchedItem: '1', isAged: false, isDisputed: null, lineNumber: 1, label: '' };
  const customer = { customerCode: 'C1', customerName: 'Dupont', currency: 'EUR', foreignCents: null };
  const document = { kind: 'invoice', reference, issuedOn: '2025-01-15', dueOn: null, foreignCurrency: null } as const;
  return { ...itemLine({ ...of, ...customer, ...document }, signedCents), source: 'list', batchId: 1, ...facts };
}

const document = (reference: string, amountCents: number) =>
  ({ side: 'debit', reference, issuedOn: '2025-01-15', amountCents }) as const;

describe('a document of a ledger that lists state too', () => {
  test('is told by its number, however it is written, or by its day and amount where the item has no number', () => {
    const isStated = statedByLists([item('FA-2025/007', 100), item('', 250), item('FA9', 70, { act: 'settlement' })]);
    const asked = [document('fa2025 007', 999), document('FA8', 250), document('FA8', 251), document('FA9', 70)];
    expect(asked.map(isStated)).toEqual([true, true, false, false]);
    expect(isStated({ ...document('FA-2025/007', 100), side: 'credit' })).toBe(false);
  });

  test('is looked for among the items read once, however many documents are asked about', () => {
    let read = 0;
    const counted = new Proxy(item('FA1', 100), {
      get: (line, name: keyof ListStatement) => {
        if (name === 'reference') read++;
        return line[name];
      },
    });
    const isStated = statedByLists([counted]);
    const before = read;
    for (let number = 2; number < 100; number++) expect(isStated(document(`FA${number}`, 1))).toBe(false);
    expect(read).toBe(before);
  });
});

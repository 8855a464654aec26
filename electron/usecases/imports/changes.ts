import type { z } from 'zod';
import { readCursor, writeCursor } from '../../../db/queries/common/cursor.ts';
import type { Comparison, CustomerChange } from '../../../db/queries/imports/comparison.ts';
import { isSettling } from '../../../db/queries/imports/counting.ts';
import type { importChange } from '../../../shared/contract/imports.ts';

type Change = z.infer<typeof importChange>;

/** One page of the documents that an import changes, customer by customer. Only the customers of the page are derived. */
export function listChanges(
  { codes, compare }: Comparison,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): { rows: Change[]; nextCursor: string | null } {
  const [fromCode = '', fromIndex = 0] = page.cursor === undefined ? [] : readCursor(page.cursor, 2);
  const rows: Change[] = [];
  for (const code of codes) {
    if (code < String(fromCode)) continue;
    const changes = changesOf(compare(code));
    for (let index = code === fromCode ? Number(fromIndex) : 0; index < changes.length; index++) {
      if (rows.length === page.limit) return { rows, nextCursor: writeCursor([code, index]) };
      const change = changes[index];
      if (change) rows.push(change);
    }
  }
  return { rows, nextCursor: null };
}

function changesOf(change: CustomerChange): Change[] {
  const customer = change.code;
  const customerName = change.customer?.name ?? change.importedName ?? customer;
  const rowOf = (action: Change['action'], document: Omit<Change, 'action' | 'customer' | 'customerName'>): Change => {
    const { kind, side, reference, issuedOn, dueOn, currency, amountCents, openCents } = document;
    const amounts = { currency, amountCents, openCents };
    return { action, customer, customerName, kind, side, reference, issuedOn, dueOn, ...amounts };
  };
  return [
    ...change.inserted.map((document) => rowOf('new', document)),
    ...change.updated.map((update) => rowOf(isSettling(update) ? 'settled' : 'changed', update.next)),
    ...change.replaced.map(({ next }) => rowOf('replaced', next)),
    ...change.withdrawn.map((row) => rowOf('changed', { ...row, openCents: 0 })),
  ];
}

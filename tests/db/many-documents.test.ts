import { expect, test } from 'vitest';
import { deleteEarlier, earlierFactsReader } from '../../db/queries/common/earlier-documents.ts';
import { openDocumentsOf } from '../../db/queries/disputes/list-disputes.ts';
import { markMiscellaneous } from '../../db/queries/imports/bucket-marks.ts';
import { allocationWriter, documentWriter } from '../../db/queries/imports/derived-rows.ts';
import { makeContext } from '../make-context.ts';

/** An account of takings has more documents than SQLite takes values in a statement (32 766). */
const ids = Array.from({ length: 40_000 }, (_, index) => index + 1);

test('an import of forty thousand documents of one customer can be applied and undone', () => {
  const { session } = makeContext();
  expect(() =>
    session.firm?.db.transaction((tx) => {
      const [documents, allocations] = [documentWriter(tx), allocationWriter(tx)];
      documents.set(ids, { voidedAt: '2025-06-30T10:00:00.000Z' });
      documents.delete(ids);
      allocations.set(ids, { voidedAt: null });
      allocations.delete(ids);
      deleteEarlier(tx, ids);
      earlierFactsReader(tx, '')(ids);
      markMiscellaneous(tx, ids);
      openDocumentsOf(tx, ids.map(String));
    }),
  ).not.toThrow();
});

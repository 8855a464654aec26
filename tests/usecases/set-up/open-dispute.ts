import { eq } from 'drizzle-orm';
import { findReasonId } from '../../../db/queries/disputes/reasons.ts';
import { documents } from '../../../db/schema.ts';
import { act } from '../../../electron/app/act.ts';
import { openDisputes } from '../../../electron/usecases/disputes/write.ts';
import type { TestContext } from '../../make-context.ts';

type Wanted = {
  readonly documentId: number;
  /** Default: all that is open. */
  readonly amountCents?: number;
  readonly openedOn?: string;
  readonly untilOn?: string;
  /** Code of the reason. */
  readonly reason?: string;
};

/** Opens a dispute of a document as a user does, at the end of July unless it says otherwise, and returns its id. */
export function openDispute(context: TestContext, wanted: Wanted): number {
  const { documentId, amountCents, openedOn, untilOn = '2025-07-31', reason = 'price' } = wanted;
  const db = context.session.firm?.db;
  const document = db?.select().from(documents).where(eq(documents.id, documentId)).get();
  if (!db || !document) throw new Error('no such document');
  const reasonId = findReasonId(db, reason) ?? 0;
  const disputed = { documentId, amountCents: amountCents ?? document.openCents };
  const said = { reasonId, owner: null, note: null, untilOn, openedOn };
  const { customerId } = document;
  const [id = 0] = act({ ...context, db }, (tx, writing) =>
    openDisputes(tx, writing, { customerId, documents: [disputed], ...said }),
  );
  return id;
}

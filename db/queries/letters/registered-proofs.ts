import { createHash } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { ProofKind } from '../../../shared/domain/kinds.ts';
import { AppError } from '../../../shared/errors.ts';
import { proofs } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';

/** A file that proves a step of delivery; `mediaType` was found in its bytes. */
export type NewProof = {
  readonly registeredLetterId: number;
  readonly kind: ProofKind;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly recordedAt: string;
  readonly content: Uint8Array;
};

/** Stores `proof` and returns its id. @throws AppError `duplicate` / `proof` when the letter already has these bytes. */
export function insertProof(tx: Tx, proof: NewProof): number {
  const same = tx
    .select({ id: proofs.id })
    .from(proofs)
    .where(
      and(
        eq(proofs.registeredLetterId, proof.registeredLetterId),
        eq(proofs.sha256, proof.sha256),
        isNull(proofs.voidedAt),
      ),
    )
    .get();
  if (same) throw new AppError('duplicate', { reason: 'proof' });
  return tx.insert(proofs).values(proof).returning({ id: proofs.id }).get().id;
}

/** Withdraws a proof from its letter, or restores it (`voidedAt` null). Its bytes always stay. */
export function setProofVoided(tx: Tx, id: number, voidedAt: string | null): void {
  tx.update(proofs).set({ voidedAt }).where(eq(proofs.id, id)).run();
}

/**
 * A proof exactly as it was added, checked against its SHA-256.
 * @throws AppError `not_found` / `proof`, `firm_damaged` / `proof`
 */
export function readProof(reader: Reader, id: number) {
  const proof = reader
    .select({ name: proofs.fileName, mediaType: proofs.mediaType, sha256: proofs.sha256, content: proofs.content })
    .from(proofs)
    .where(eq(proofs.id, id))
    .get();
  if (!proof) throw new AppError('not_found', { reason: 'proof' });
  const { sha256, ...file } = proof;
  if (createHash('sha256').update(file.content).digest('hex') !== sha256)
    throw new AppError('firm_damaged', { reason: 'proof' });
  return file;
}

import type { DisputeFamily } from '../kinds.ts';

/** A reason that a firm begins with. */
export type ReadyDisputeReason = {
  readonly code: string;
  readonly family: DisputeFamily;
  /** Late penalties run on the disputed part meanwhile. */
  readonly runsPenalties: boolean;
};

/** Code of the reason of a dispute of which nobody said why, as an open-items list tells them. */
export const unspecifiedReason = 'unspecified';

/**
 * Why customers dispute what they are asked for: the reasons that a firm begins with, in their order. The firm adds its own, renames and
 * archives them. Penalties go on where the debt itself is not contested: an invoice that was not received, or lacks a mention, is owed.
 */
export const readyDisputeReasons = [
  { code: 'price', family: 'commercial', runsPenalties: false },
  { code: 'discount', family: 'commercial', runsPenalties: false },
  { code: 'notOrdered', family: 'commercial', runsPenalties: false },
  { code: 'quantity', family: 'logistic', runsPenalties: false },
  { code: 'delivery', family: 'logistic', runsPenalties: false },
  { code: 'damaged', family: 'logistic', runsPenalties: false },
  { code: 'quality', family: 'technical', runsPenalties: false },
  { code: 'unfinished', family: 'technical', runsPenalties: false },
  { code: 'duplicate', family: 'administrative', runsPenalties: false },
  { code: 'notReceived', family: 'administrative', runsPenalties: true },
  { code: 'mentions', family: 'administrative', runsPenalties: true },
  { code: unspecifiedReason, family: 'administrative', runsPenalties: false },
] as const satisfies readonly ReadyDisputeReason[];
export type ReadyDisputeReasonCode = (typeof readyDisputeReasons)[number]['code'];

/** Most reasons that a firm keeps, the archived ones among them. */
export const mostDisputeReasons = 60;

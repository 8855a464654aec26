import { balanceParameters } from '../../../shared/contract/balance.ts';
import { areIncreasing } from '../../../shared/domain/balance/ageing.ts';

/** `30, 60, 90` → `[30, 60, 90]`; null when it is not increasing whole numbers of days. */
export function parseBuckets(text: string): number[] | null {
  const limits = text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number);
  const isRight = balanceParameters.shape.buckets.safeParse(limits).success && areIncreasing(limits);
  return isRight ? limits : null;
}

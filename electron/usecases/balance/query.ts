import type { BalanceCut } from '../../../db/queries/balance/aged-documents.ts';
import { readBuckets } from '../../../db/queries/firm/firm.ts';
import type { Reader } from '../../../db/types.ts';
import type { BalanceParameters } from '../../../shared/contract/balance.ts';
import { areIncreasing } from '../../../shared/domain/balance/ageing.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Context } from '../../app/context.ts';
import { instantOf } from '../../app/known-at.ts';

type BalanceQuestion = BalanceCut & Pick<BalanceParameters, 'credits'> & { readonly buckets: number[] };

/**
 * The parameters of a balance in the form that the queries take: with the firm's buckets when none are given, and a filter only when it
 * leaves something out. @throws AppError `validation` / `knownAt` or `buckets`
 */
export function balanceQueryOf(input: BalanceParameters, context: Context & { readonly db: Reader }): BalanceQuestion {
  const { asOf, basis, credits, disputed, doubtful } = input;
  const buckets = input.buckets ?? readBuckets(context.db);
  if (!areIncreasing(buckets)) throw new AppError('validation', { reason: 'buckets' });
  const knownAt = instantOf(input.knownAt, context);
  const isWhole = disputed === 'included' && doubtful === 'included';
  const filter = isWhole ? undefined : { disputed, doubtful, knownAt };
  return { asOf, knownAt, basis, buckets, credits, filter };
}

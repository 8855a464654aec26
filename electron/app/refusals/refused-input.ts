import { z } from 'zod';
import { AppError, type ErrorDetails } from '../../../shared/errors.ts';

/** What zod says of a value that breaks a schema of the contract. */
const refusal = z.object({
  code: z.string(),
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])),
  origin: z.string().optional(),
  maximum: z.number().optional(),
  minimum: z.number().optional(),
  inclusive: z.boolean().optional(),
});
type Refusal = z.infer<typeof refusal>;

/**
 * The failure of an input that the contract refuses: the reason, with the field and its bound, so that the user reads
 * which field is wrong and what it takes. The noun of the use case `call` tells in which words the field is named.
 */
export function refusedInput(issues: readonly unknown[], call: string): AppError {
  const first = refusal.safeParse(issues[0]);
  const field = first.data?.path.findLast((part) => typeof part === 'string');
  if (!first.success || field === undefined) return new AppError('validation');
  const { reason, bound } = brokenRule(first.data);
  const index = first.data.path.findLast((part) => typeof part === 'number');
  const row: ErrorDetails = index === undefined ? {} : { row: index + 1 };
  const noun = call.split('.')[0] ?? '';
  return new AppError('validation', { reason, details: { noun, field, ...row, ...bound } });
}

/** The reason of the sentence among the failures, and the bound in it. */
function brokenRule(issue: Refusal): { reason: string; bound: ErrorDetails } {
  const { code, origin, maximum, minimum, inclusive = true } = issue;
  if (code === 'too_big' && maximum !== undefined) {
    const reason = origin === 'string' ? 'tooLong' : origin === 'array' ? 'tooMany' : 'tooLarge';
    return { reason, bound: { most: inclusive ? maximum : maximum - 1 } };
  }
  if (code === 'too_small' && minimum !== undefined) {
    const least = inclusive ? minimum : minimum + 1;
    if (origin !== 'string' && origin !== 'array') return { reason: 'tooSmall', bound: { least } };
    if (least === 1) return { reason: 'missing', bound: {} };
  }
  return { reason: issue.message === 'day' ? 'notADay' : 'unfitField', bound: {} };
}

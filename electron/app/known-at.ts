import { isDay } from '../../shared/domain/values/days.ts';
import { endOfDayIn } from '../../shared/domain/values/zones.ts';
import { AppError } from '../../shared/errors.ts';
import type { Context } from './context.ts';

/**
 * The instant of `knownAt`. A day means its end by the user's clock; the present, a later time or nothing gives null, as known now.
 * @throws AppError `validation` / `knownAt`
 */
export function instantOf(knownAt: string | undefined, context: Context): string | null {
  if (knownAt === undefined) return null;
  const known = new Date(isDay(knownAt) ? endOfDayIn(context.timeZone(), knownAt) : knownAt);
  if (Number.isNaN(known.getTime()))
    throw new AppError('validation', { reason: 'knownAt', details: { value: knownAt } });
  const instant = known.toISOString();
  return instant < context.now() ? instant : null;
}

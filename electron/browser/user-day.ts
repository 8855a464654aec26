import type { IncomingHttpHeaders } from 'node:http';
import { isDay } from '../../shared/domain/days.ts';
import { userDayHeader } from '../../shared/user-day.ts';
import type { Context } from '../handlers/context.ts';

/** The context of one request of a page: today is the day of the user's clock, since the host may run in another time zone. */
export function contextOfUser(context: Context, headers: IncomingHttpHeaders): Context {
  const day = headers[userDayHeader];
  return typeof day === 'string' && isDay(day) ? { ...context, today: () => day } : context;
}

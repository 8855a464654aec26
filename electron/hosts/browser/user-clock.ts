import type { IncomingHttpHeaders } from 'node:http';
import { isTimeZone } from '../../../shared/domain/values/clock.ts';
import { isDay } from '../../../shared/domain/values/days.ts';
import { userDayHeader, userZoneHeader } from '../../../shared/user-clock.ts';
import type { Context } from '../../app/context.ts';

/** The context of one request of a page: its day and its zone are those of the user's clock, the host may run in another. */
export function contextOfUser(context: Context, headers: IncomingHttpHeaders): Context {
  const [day, zone] = [headers[userDayHeader], headers[userZoneHeader]];
  return {
    ...context,
    ...(typeof day === 'string' && isDay(day) ? { today: () => day } : {}),
    ...(typeof zone === 'string' && isTimeZone(zone) ? { timeZone: () => zone } : {}),
  };
}

import type { ReasonToWait } from '../../../shared/domain/reminders/reason-to-wait.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import type { Reader } from '../../types.ts';
import { readListReasons } from '../coverage/settled-in-list.ts';
import { readCustomerReasons } from '../customers/reasons-to-wait.ts';
import { readPlanReasons } from '../plans/reasons-to-wait.ts';

/** Says why something waits on `asOf` or later, of one customer or of all. */
type Source = (reader: Reader, asOf: Day, customerId: number | undefined) => readonly ReasonToWait[];

/** Every noun that may keep the engine from reminding, in the order in which its reasons are told. */
const sources: readonly Source[] = [readPlanReasons, readListReasons, readCustomerReasons];

/** Everything that waits on `asOf` or later, whoever says so. */
export function readReasonsToWait(reader: Reader, asOf: Day, customerId: number | undefined): ReasonToWait[] {
  return sources.flatMap((read) => read(reader, asOf, customerId));
}

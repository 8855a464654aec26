import type { ReasonToWait } from '../../../shared/domain/reminders/reason-to-wait.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import type { Reader } from '../../types.ts';
import { readListReasons } from '../coverage/settled-in-list.ts';
import { readCustomerReasons } from '../customers/reasons-to-wait.ts';
import { readDisputeReasons } from '../disputes/reasons-to-wait.ts';
import { readPlanReasons } from '../plans/reasons-to-wait.ts';
import { readPromiseReasons } from '../promises/reasons-to-wait.ts';

/** Reads the reasons to wait until `asOf` or later, of one customer or all. */
type Source = (reader: Reader, asOf: Day, customerId: number | undefined) => readonly ReasonToWait[];

/** All sources of reasons not to remind, in the order in which reasons are shown. */
const sources: readonly Source[] = [
  readPlanReasons,
  readPromiseReasons,
  readListReasons,
  readDisputeReasons,
  readCustomerReasons,
];

/** All reasons to wait until `asOf` or later, from every source. */
export function readReasonsToWait(reader: Reader, asOf: Day, customerId: number | undefined): ReasonToWait[] {
  return sources.flatMap((read) => read(reader, asOf, customerId));
}

import type { Day } from '../../../../shared/domain/values/days.ts';

/** The days an agenda is asked about, both included, and the day it is asked on. */
export type AgendaDays = { readonly from: Day; readonly to: Day; readonly today: Day };

import { mostConfirmed } from '../../../shared/contract/reminders.ts';
import { leavingTogether } from '../../../shared/domain/reminders/leaving-together.ts';
import { messageKeyOf } from '../../../shared/domain/reminders/message-key.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import type { CallReports } from './use-call-reports.ts';

/** Of messages asked for, those that leave now, in their order, and how many must wait until these have left. */
export function leavingNow(
  asked: readonly Proposal[],
  reports: CallReports['reports'],
): {
  readonly now: readonly Proposal[];
  readonly laterCount: number;
} {
  const able = leavingTogether(asked, (proposal) => reports[messageKeyOf(proposal)]);
  return { now: able.slice(0, mostConfirmed), laterCount: Math.max(0, able.length - mostConfirmed) };
}

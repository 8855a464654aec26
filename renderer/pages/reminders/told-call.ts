import type { CallReport } from '../../../shared/contract/reminders.ts';
import { endedCall } from '../../../shared/domain/interactions/duration.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import { utcNow } from '../../../shared/domain/values/clock.ts';
import { personLabel } from '../interactions/index.ts';
import { silentCall } from './use-call-reports.ts';

/** Whom a call or a visit is to, as the field of the person offers it; empty where no contact is chosen. */
export function personOf({ recipient, channel }: Pick<Proposal, 'recipient' | 'channel'>): string {
  if (recipient === null) return '';
  return channel === 'call' ? personLabel(recipient.name, recipient.phone) : recipient.name;
}

/** How a call ended as its fields show it: with the contact it was to, until another is typed or nobody is; its timer ends now. */
export function toldCall(proposal: Proposal, report: CallReport = silentCall): CallReport {
  return endedCall({ ...report, person: report.person ?? personOf(proposal) }, utcNow());
}

import type { CallReport } from '../../../shared/contract/reminders.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import { personLabel } from '../interactions/index.ts';
import { silentCall } from './use-call-reports.ts';

/** Whom a call or a visit is to, as the field of the person offers it; empty where no contact is chosen. */
export function personOf({ recipient, channel }: Pick<Proposal, 'recipient' | 'channel'>): string {
  if (recipient === null) return '';
  return channel === 'call' ? personLabel(recipient.name, recipient.phone) : recipient.name;
}

/** How a call ended as its fields show it: with the contact it was to, until another is typed or nobody is. */
export function toldCall(proposal: Proposal, report: CallReport = silentCall): CallReport {
  return { ...report, person: report.person ?? personOf(proposal) };
}

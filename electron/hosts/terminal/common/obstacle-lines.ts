import type { Language } from '../../../../shared/domain/kinds.ts';
import { obstaclesOf } from '../../../../shared/domain/reminders/obstacles.ts';
import type { HoldReason, Proposal } from '../../../../shared/domain/reminders/proposal.ts';
import { t } from '../../../../shared/i18n/translate.ts';

/** The letters that cannot leave, by what they lack. */
export function obstacleLines(language: Language, proposals: readonly Proposal[]): string[] {
  const lacking = (obstacle: HoldReason) => proposals.filter((proposal) => obstaclesOf(proposal).includes(obstacle));
  const lost = lacking('incompleteAddress');
  const customers = lost.map(({ customer }) => customer).join(', ');
  return [
    ...(lacking('senderAddress').length > 0 ? [t(language, 'reminders.senderMissing')] : []),
    ...(lost.length > 0 ? [t(language, 'reminders.confirmHeld', { count: lost.length, names: customers })] : []),
  ];
}

import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import { obstaclesOf } from '../../../shared/domain/reminders/obstacles.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { ReasonList } from './reason-list.tsx';

/** Why this letter cannot leave, and where to mend it; nothing when it may. */
export function ObstacleNotice({ proposal }: { proposal: Proposal }) {
  const { t } = useText();
  const obstacles = obstaclesOf(proposal);
  if (obstacles.length === 0) return null;
  const [href, label] = obstacles.includes('incompleteAddress')
    ? ([`/customers/${proposal.customerId}?tab=details`, 'reminders.completeAddress'] as const)
    : (['/settings', 'reminders.completeSender'] as const);
  return (
    <Notice tone="warn" title={t('reminders.cannotLeave')}>
      <ReasonList reasons={obstacles} />
      <div>
        <Anchor component={Link} href={href}>
          {t(label)}
        </Anchor>
      </div>
    </Notice>
  );
}

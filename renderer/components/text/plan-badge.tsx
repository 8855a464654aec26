import {
  IconAlertTriangle,
  IconBan,
  IconCheck,
  IconCircleCheck,
  IconFileDescription,
  IconPlayerPlay,
} from '@tabler/icons-react';
import type { PlanState } from '../../../shared/domain/kinds.ts';
import { StateBadge, type StateLooks } from './status-badge.tsx';
import { useText } from './text.tsx';

const looks: StateLooks<PlanState> = {
  proposed: { icon: IconFileDescription, tone: 'warn' },
  accepted: { icon: IconCheck, tone: 'info' },
  running: { icon: IconPlayerPlay, tone: 'info' },
  inDefault: { icon: IconAlertTriangle, tone: 'late' },
  completed: { icon: IconCircleCheck, tone: 'ok' },
  cancelled: { icon: IconBan, tone: 'neutral' },
};

/** The state of a plan, in words and colour. */
export function PlanBadge({ state }: { state: PlanState }) {
  const { t } = useText();
  return (
    <StateBadge looks={looks} state={state}>
      {t(`plans.state.${state}`)}
    </StateBadge>
  );
}

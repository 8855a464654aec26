import {
  type Icon,
  IconAlertTriangle,
  IconBan,
  IconCheck,
  IconCircleCheck,
  IconFileDescription,
  IconPlayerPlay,
} from '@tabler/icons-react';
import type { PlanState } from '../../../shared/domain/kinds.ts';
import { StatusBadge, type Tone } from './status-badge.tsx';
import { useText } from './text.tsx';

const looks: Record<PlanState, { icon: Icon; tone: Tone }> = {
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
  const { icon, tone } = looks[state];
  return (
    <StatusBadge icon={icon} tone={tone}>
      {t(`plans.state.${state}`)}
    </StatusBadge>
  );
}

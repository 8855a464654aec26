import {
  type Icon,
  IconAlertTriangle,
  IconBan,
  IconCircleCheck,
  IconCircleHalf,
  IconHourglass,
  IconReplace,
} from '@tabler/icons-react';
import type { PromiseState } from '../../../shared/domain/kinds.ts';
import { StatusBadge, type Tone } from './status-badge.tsx';
import { useText } from './text.tsx';

const looks: Record<PromiseState, { icon: Icon; tone: Tone }> = {
  running: { icon: IconHourglass, tone: 'info' },
  kept: { icon: IconCircleCheck, tone: 'ok' },
  partlyKept: { icon: IconCircleHalf, tone: 'warn' },
  broken: { icon: IconAlertTriangle, tone: 'late' },
  replaced: { icon: IconReplace, tone: 'neutral' },
  cancelled: { icon: IconBan, tone: 'neutral' },
};

/** The state of a promise, in words and colour. */
export function PromiseBadge({ state }: { state: PromiseState }) {
  const { t } = useText();
  const { icon, tone } = looks[state];
  return (
    <StatusBadge icon={icon} tone={tone}>
      {t(`promises.state.${state}`)}
    </StatusBadge>
  );
}

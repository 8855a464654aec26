import {
  IconAlertTriangle,
  IconBan,
  IconCircleCheck,
  IconCircleHalf,
  IconHourglass,
  IconReplace,
} from '@tabler/icons-react';
import type { PromiseState } from '../../../shared/domain/kinds.ts';
import { StateBadge, type StateLooks } from './status-badge.tsx';
import { useText } from './text.tsx';

const looks: StateLooks<PromiseState> = {
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
  return (
    <StateBadge looks={looks} state={state}>
      {t(`promises.state.${state}`)}
    </StateBadge>
  );
}

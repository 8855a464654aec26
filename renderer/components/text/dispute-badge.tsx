import {
  type Icon,
  IconAlertTriangle,
  IconBan,
  IconCircleCheck,
  IconCircleHalf,
  IconCircleX,
  IconFileMinus,
  IconListCheck,
  IconMessageReport,
  IconUserX,
} from '@tabler/icons-react';
import type { DisputeState } from '../../../shared/domain/kinds.ts';
import { StatusBadge, type Tone } from './status-badge.tsx';
import { useText } from './text.tsx';

const looks: Record<DisputeState, { icon: Icon; tone: Tone }> = {
  open: { icon: IconMessageReport, tone: 'warn' },
  late: { icon: IconAlertTriangle, tone: 'late' },
  settled: { icon: IconCircleCheck, tone: 'ok' },
  creditNote: { icon: IconFileMinus, tone: 'ok' },
  partlyAccepted: { icon: IconCircleHalf, tone: 'ok' },
  rejected: { icon: IconCircleX, tone: 'neutral' },
  abandoned: { icon: IconUserX, tone: 'neutral' },
  withdrawn: { icon: IconBan, tone: 'neutral' },
  lifted: { icon: IconListCheck, tone: 'neutral' },
};

/** The state of a dispute, in words and colour. */
export function DisputeBadge({ state }: { state: DisputeState }) {
  const { t } = useText();
  const { icon, tone } = looks[state];
  return (
    <StatusBadge icon={icon} tone={tone}>
      {t(`disputes.state.${state}`)}
    </StatusBadge>
  );
}

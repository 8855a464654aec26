import {
  type Icon,
  IconCircleCheck,
  IconCircleX,
  IconMailbox,
  IconMailForward,
  IconMailOff,
  IconPencil,
} from '@tabler/icons-react';
import type { RegisteredState } from '../../../shared/domain/kinds.ts';
import { StatusBadge, type Tone } from '../../components/text/status-badge.tsx';
import { useText } from '../../components/text/text.tsx';

const looks: Record<RegisteredState, { icon: Icon; tone: Tone }> = {
  prepared: { icon: IconPencil, tone: 'warn' },
  deposited: { icon: IconMailForward, tone: 'info' },
  presented: { icon: IconMailbox, tone: 'info' },
  received: { icon: IconCircleCheck, tone: 'ok' },
  refused: { icon: IconCircleX, tone: 'neutral' },
  unclaimed: { icon: IconMailOff, tone: 'neutral' },
};

/** Where a registered letter is. */
export function RegisteredBadge({ state }: { state: RegisteredState }) {
  const { t } = useText();
  const { icon, tone } = looks[state];
  return (
    <StatusBadge icon={icon} tone={tone}>
      {t(`letters.registered.${state}`)}
    </StatusBadge>
  );
}

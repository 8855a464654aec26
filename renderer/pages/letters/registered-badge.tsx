import {
  IconCircleCheck,
  IconCircleX,
  IconMailbox,
  IconMailForward,
  IconMailOff,
  IconPencil,
} from '@tabler/icons-react';
import type { RegisteredState } from '../../../shared/domain/kinds.ts';
import { StateBadge, type StateLooks } from '../../components/text/status-badge.tsx';
import { useText } from '../../components/text/text.tsx';

const looks: StateLooks<RegisteredState> = {
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
  return (
    <StateBadge looks={looks} state={state}>
      {t(`letters.registered.${state}`)}
    </StateBadge>
  );
}

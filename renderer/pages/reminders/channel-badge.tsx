import { type Icon, IconCertificate, IconMail, IconMailForward, IconPhone } from '@tabler/icons-react';
import type { Channel } from '../../../shared/domain/kinds.ts';
import { StatusBadge } from '../../components/text/status-badge.tsx';
import { useText } from '../../components/text/text.tsx';

const icons: Record<Channel, Icon> = {
  letter: IconMail,
  registered: IconCertificate,
  email: IconMailForward,
  call: IconPhone,
};

/** How a reminder goes out. */
export function ChannelBadge({ channel }: { channel: Channel }) {
  const { t } = useText();
  return (
    <StatusBadge icon={icons[channel]} tone={channel === 'registered' ? 'warn' : 'neutral'}>
      {t(`reminders.channel.${channel}`)}
    </StatusBadge>
  );
}

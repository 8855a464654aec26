import type { Channel } from '../../../shared/domain/kinds.ts';
import { channelIcons } from '../../components/text/channel-icons.ts';
import { StatusBadge } from '../../components/text/status-badge.tsx';
import { useText } from '../../components/text/text.tsx';

/** How a reminder goes out. */
export function ChannelBadge({ channel }: { channel: Channel }) {
  const { t } = useText();
  return (
    <StatusBadge icon={channelIcons[channel]} tone={channel === 'registered' ? 'warn' : 'neutral'}>
      {t(`reminders.channel.${channel}`)}
    </StatusBadge>
  );
}

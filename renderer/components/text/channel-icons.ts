import {
  type Icon,
  IconCertificate,
  IconMail,
  IconMailCheck,
  IconMailForward,
  IconPhone,
  IconWalk,
} from '@tabler/icons-react';
import type { Channel } from '../../../shared/domain/kinds.ts';

/** The picture of each way a reminder goes out; its word stands beside it. */
export const channelIcons: Readonly<Record<Channel, Icon>> = {
  letter: IconMail,
  registered: IconCertificate,
  electronicRegistered: IconMailCheck,
  email: IconMailForward,
  call: IconPhone,
  visit: IconWalk,
};

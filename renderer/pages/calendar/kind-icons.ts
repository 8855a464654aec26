import {
  type Icon,
  IconCalendarDollar,
  IconHeartHandshake,
  IconHourglassEmpty,
  IconMessagePlus,
  IconMessageReport,
  IconPlayerPause,
  IconSend,
} from '@tabler/icons-react';
import type { CalendarEvent } from '../../../shared/contract/calendar.ts';

export const kindIcons: Record<CalendarEvent['kind'], Icon> = {
  reminder: IconSend,
  instalment: IconCalendarDollar,
  letterDeadline: IconHourglassEmpty,
  promiseEnd: IconHeartHandshake,
  disputeEnd: IconMessageReport,
  holdEnd: IconPlayerPause,
  nextContact: IconMessagePlus,
};

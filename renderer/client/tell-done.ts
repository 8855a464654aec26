import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';

const place = 'done';

/**
 * Tells the user what was just done, undone or done again. One message at a time: each replaces the one before, so that none says that an act
 * is in force once it is taken back. `autoClose` in milliseconds.
 */
export function tellDone(message: ReactNode, options: { color?: 'ok'; autoClose?: number } = { color: 'ok' }): void {
  notifications.hide(place);
  notifications.show({ id: place, message, ...options });
}

import { useText } from '../../components/text/text.tsx';

/** `12 j` late, or `dans 3 j` for what is about to fall due. */
export function Lateness({ days }: { days: number }) {
  const { t } = useText();
  if (days === 0) return t('reminders.dueToday');
  return days > 0 ? t('reminders.daysLate', { days }) : t('reminders.dueIn', { days: -days });
}

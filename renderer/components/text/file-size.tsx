import { useText } from './text.tsx';

export function FileSize({ bytes }: { bytes: number }) {
  const { t, number } = useText();
  return <>{t('common.kilobytes', { size: number(Math.max(1, Math.round(bytes / 1024))) })}</>;
}

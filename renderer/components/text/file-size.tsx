import { useText } from './text.tsx';

/** A size in kilobytes, one at least, as the language writes numbers. */
export function FileSize({ bytes }: { bytes: number }) {
  const { t, number } = useText();
  return <>{t('common.kilobytes', { size: number(Math.max(1, Math.round(bytes / 1024))) })}</>;
}

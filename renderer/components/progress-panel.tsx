import { Button, Progress } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import classes from './progress-panel.module.css';
import { useText } from './text.tsx';

type ProgressPanelProps = {
  label: string;
  done: number;
  total: number | null;
  /** False where the numbers mean nothing to the user (bytes): a percentage shows instead. */
  isCounted?: boolean;
  onCancel?: (() => void) | undefined;
};

/** Long work: what it is doing, how far it is, and a way out that leaves nothing behind. */
export function ProgressPanel({ label, done, total, isCounted = true, onCancel }: ProgressPanelProps) {
  const { t, number, percent: percentText } = useText();
  const percent = total === null || total === 0 ? 100 : Math.round((100 * done) / total);
  const counted = total === null ? number(done) : `${number(done)} / ${number(total)}`;
  const counts = isCounted ? counted : total === null ? '' : percentText(percent);
  return (
    <div className={classes.panel} role="status">
      <div className={classes.line}>
        <span>{label}</span>
        <span className={classes.counts}>{counts}</span>
      </div>
      <Progress value={percent} animated={total === null} aria-label={label} />
      {onCancel ? (
        <Button variant="default" leftSection={<IconX size={15} />} onClick={onCancel} className={classes.cancel}>
          {t('common.cancel')}
        </Button>
      ) : null}
    </div>
  );
}

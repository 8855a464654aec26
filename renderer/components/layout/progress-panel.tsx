import { Button, Progress } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useText } from '../text/text.tsx';
import classes from './progress-panel.module.css';

type ProgressPanelProps = {
  label: string;
  done: number;
  total: number | null;
  /** The progress in words with the number of things counted; a percentage where the numbers mean nothing to the user (bytes). */
  counts?: string | undefined;
  onCancel?: (() => void) | undefined;
};

/** Long work: what it is doing, how far it is, and a way out that leaves nothing behind. */
export function ProgressPanel({ label, done, total, counts, onCancel }: ProgressPanelProps) {
  const { t, percent: percentText } = useText();
  const percent = total === null || total === 0 ? 100 : Math.round((100 * done) / total);
  return (
    <div className={classes.panel} role="status">
      <div className={classes.line}>
        <span>{label}</span>
        <span className={classes.counts}>{counts ?? (total === null ? '' : percentText(percent))}</span>
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

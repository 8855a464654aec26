import { ProgressPanel } from '../../../../components/layout/progress-panel.tsx';
import { useText } from '../../../../components/text/text.tsx';
import { useTimeLeft } from './use-time-left.ts';

type Step = { phase: string; done: number; total: number | null };

/** How far reading or applying a file has come, with a way to stop it. */
export function ImportProgress({ step, onCancel }: { step: Step; onCancel?: () => void }) {
  const { t, lookUp } = useText();
  const label = lookUp(`imports.phase.${step.phase}`) ?? t('imports.phase.other');
  const secondsLeft = useTimeLeft(step);
  const { phase, done, total } = step;
  const unit =
    phase === 'read' ? 'Rows' : ['reconcile', 'compare', 'apply', 'undo'].includes(phase) ? 'Customers' : null;
  const counts = unit === null || total === null ? undefined : t(`imports.done${unit}`, { count: done, total });
  const timeLeft =
    secondsLeft === null
      ? ''
      : secondsLeft < 60
        ? t('imports.secondsLeft', { count: secondsLeft })
        : t('imports.minutesLeft', { count: Math.ceil(secondsLeft / 60) });
  return (
    <ProgressPanel
      label={[label, timeLeft].filter(Boolean).join(' · ')}
      done={done}
      total={total}
      counts={counts}
      onCancel={onCancel}
    />
  );
}

import { ProgressPanel } from '../../components/progress-panel.tsx';
import { useText } from '../../components/text.tsx';

type Step = { phase: string; done: number; total: number | null };

export function ImportProgress({ step, onCancel }: { step: Step; onCancel: () => void }) {
  const { t, lookUp } = useText();
  const label = lookUp(`imports.phase.${step.phase}`) ?? t('imports.phase.other');
  const isCounted = step.phase === 'read' || step.phase === 'compare';
  return <ProgressPanel label={label} done={step.done} total={step.total} isCounted={isCounted} onCancel={onCancel} />;
}

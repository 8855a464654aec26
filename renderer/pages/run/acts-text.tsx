import type { RunCustomer } from '../../../shared/contract/runs.ts';
import { runActs } from '../../../shared/domain/runs/run.ts';
import { useText } from '../../components/text/text.tsx';

/** « 1 lettre, 2 promesses »; nothing where nothing was done. */
export function ActsText({ acts }: Pick<RunCustomer, 'acts'>) {
  const { t } = useText();
  return runActs
    .flatMap((act) => {
      const count = acts[act] ?? 0;
      return count === 0 ? [] : [t(`runs.act.${act}`, { count })];
    })
    .join(', ');
}

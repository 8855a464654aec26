import type { LastingKind } from '../../../shared/domain/events/registry.ts';
import { useText } from './text.tsx';

/** Says, before it is done, that an act of this kind is never undone, and what to do instead; shown wherever such an act is asked for. */
export function LastingAct({ kind }: { kind: LastingKind }) {
  const { t } = useText();
  return <p>{t(`lasting.${kind}`)}</p>;
}

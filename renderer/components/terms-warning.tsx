import type { CustomerKind } from '../../shared/domain/kinds.ts';
import type { Terms } from '../../shared/domain/terms.ts';
import { exceededCeiling } from '../../shared/domain/terms-ceiling.ts';
import { Notice } from './notice.tsx';
import { useText } from './text.tsx';

/** Says which ceiling of the law the payment terms exceed, if any. */
export function TermsWarning({ terms, kind }: { terms: Terms; kind: CustomerKind }) {
  const { t } = useText();
  const ceiling = exceededCeiling(terms, kind);
  if (ceiling === null) return null;
  const { rule, days, article } = ceiling;
  return (
    <div data-wide="">
      <Notice tone="warn">{t(`customers.ceiling.${rule}`, { days, article })}</Notice>
    </div>
  );
}

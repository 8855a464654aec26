import type { Payer, PaymentCeiling } from '../../../shared/domain/law/payment-ceilings.ts';
import { exceededCeiling, exceededDueDay } from '../../../shared/domain/law/terms-ceiling.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import type { Terms } from '../../../shared/domain/values/terms.ts';
import { Notice } from '../text/notice.tsx';
import { useText } from '../text/text.tsx';

/** Says which ceiling of the law the payment terms exceed, if any, with an invoice that shows it. */
export function TermsWarning({ terms, payer, today }: { terms: Terms; payer: Payer; today: Day }) {
  const { t, day } = useText();
  const exceeded = exceededCeiling(terms, payer, today);
  if (exceeded === null) return null;
  const { ceiling, issuedOn, dueOn, lastOn } = exceeded;
  const days = { issued: day(issuedOn), due: day(dueOn), last: day(lastOn) };
  return <CeilingNotice ceiling={ceiling}>{t('customers.termsTooLong', days)}</CeilingNotice>;
}

type DueDayWarningProps = { issuedOn: Day | null; dueOn: Day | null; payer: Payer };

/** Says which ceiling of the law a due day exceeds, by how much, if any. */
export function DueDayWarning({ issuedOn, dueOn, payer }: DueDayWarningProps) {
  const { t, day } = useText();
  const exceeded = issuedOn === null || dueOn === null ? null : exceededDueDay({ issuedOn, dueOn }, payer);
  if (exceeded === null) return null;
  const { ceiling, days, lastOn } = exceeded;
  return (
    <CeilingNotice ceiling={ceiling}>{t('customers.dueDayTooLong', { count: days, date: day(lastOn) })}</CeilingNotice>
  );
}

function CeilingNotice({ ceiling, children }: { ceiling: PaymentCeiling; children: string }) {
  const { t } = useText();
  const { name, article } = ceiling;
  const payer = name.startsWith('publicBuyer') ? 'public' : 'business';
  const rule = t(`customers.ceiling.${name}`);
  return (
    <div data-wide="">
      <Notice tone="warn">
        {children} {t(`customers.ceilingExceeded.${payer}`, { rule, article })}
      </Notice>
    </div>
  );
}

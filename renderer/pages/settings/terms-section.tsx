import { paymentSectors, termsKinds } from '../../../shared/domain/kinds.ts';
import { payerOf } from '../../../shared/domain/law/payment-ceilings.ts';
import { Fields } from '../../components/form/fields.tsx';
import { TermsExample } from '../../components/form/terms-fields.tsx';
import { TermsWarning } from '../../components/form/terms-warning.tsx';
import { termsIn } from '../../components/form/typed-terms.ts';
import { Section } from '../../components/layout/page.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { drawSettings, type FirmFormProps } from './firm-form.ts';
import classes from './settings.module.css';

/** Terms that hold when neither the file nor the customer says better. */
export function TermsSection({ form }: FirmFormProps) {
  const { t } = useText();
  const { today } = useAppState();
  const draw = drawSettings(form);
  const terms = termsIn(termsKinds.find((kind) => kind === form.values.termsKind) ?? 'net', form.values);
  const sector = paymentSectors.find((known) => known === form.values.sector);
  return (
    <Section title={t('settings.terms')}>
      <p className={classes.text}>{t('settings.termsText')}</p>
      <Fields>
        {draw('termsKind', { isWide: true })}
        {draw('termsDays')}
        {draw('termsDayOfMonth')}
        <TermsExample terms={terms} today={today} />
        {draw('sector', { isWide: true })}
        <TermsWarning terms={terms} payer={payerOf({ kind: 'business' }, sector)} today={today} />
        {draw('lateRateBasisPoints', { isWide: true })}
        {draw('writeOffLimitCents', { isWide: true })}
        {draw('staleAfterDays', { isWide: true })}
        {draw('asksMissedDays', { isWide: true })}
        {draw('holidayPlace', { isWide: true })}
      </Fields>
    </Section>
  );
}

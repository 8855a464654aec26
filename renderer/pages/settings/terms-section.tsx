import { Checkbox, Select, TextInput } from '@mantine/core';
import { paymentSectors, termsKinds } from '../../../shared/domain/kinds.ts';
import { payerOf } from '../../../shared/domain/law/payment-ceilings.ts';
import { Fields, wide } from '../../components/form/fields.tsx';
import { DayOfMonthInput, TermsDaysInput, TermsExample } from '../../components/form/terms-fields.tsx';
import { TermsWarning } from '../../components/form/terms-warning.tsx';
import { termsIn } from '../../components/form/typed-terms.ts';
import { Section } from '../../components/layout/page.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import type { FirmFormProps } from './identity-sections.tsx';
import classes from './settings.module.css';

/** Terms that hold when neither the file nor the customer says better. */
export function TermsSection({ form }: FirmFormProps) {
  const { t } = useText();
  const { today } = useAppState();
  const terms = termsIn(termsKinds.find((kind) => kind === form.values.termsKind) ?? 'net', form.values);
  const sector = paymentSectors.find((known) => known === form.values.sector);
  return (
    <Section title={t('settings.terms')}>
      <p className={classes.text}>{t('settings.termsText')}</p>
      <Fields>
        <Select
          {...wide}
          label={t('settings.termsKind')}
          data={termsKinds.map((value) => ({ value, label: t(`customers.terms.${value}`) }))}
          {...form.getInputProps('termsKind')}
        />
        <TermsDaysInput {...form.getInputProps('termsDays')} />
        <DayOfMonthInput {...form.getInputProps('termsDayOfMonth')} />
        <TermsExample terms={terms} today={today} />
        <Select
          {...wide}
          label={t('customers.sector')}
          allowDeselect={false}
          data={paymentSectors.map((value) => ({ value, label: t(`customers.sector.${value}`) }))}
          {...form.getInputProps('sector')}
        />
        <TermsWarning terms={terms} payer={payerOf({ kind: 'business' }, sector)} today={today} />
        <TextInput
          {...wide}
          label={t('settings.lateRate')}
          description={t('settings.lateRateHint')}
          inputMode="decimal"
          {...form.getInputProps('lateRate')}
        />
        <TextInput
          {...wide}
          label={t('settings.writeOffLimit')}
          description={t('settings.writeOffLimitHint')}
          inputMode="decimal"
          rightSection="€"
          {...form.getInputProps('writeOffLimit')}
        />
        <Checkbox
          {...wide}
          label={t('settings.isAlsaceMoselle')}
          {...form.getInputProps('isAlsaceMoselle', { type: 'checkbox' })}
        />
      </Fields>
    </Section>
  );
}

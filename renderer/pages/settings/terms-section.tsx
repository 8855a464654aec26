import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { termsKinds } from '../../../shared/domain/kinds.ts';
import { Fields, wide } from '../../components/fields.tsx';
import { Section } from '../../components/page.tsx';
import { TermsWarning } from '../../components/terms-warning.tsx';
import { useText } from '../../components/text.tsx';
import type { FirmFormProps } from './identity-sections.tsx';
import classes from './settings.module.css';

/** Terms that hold when neither the file nor the customer says better. */
export function TermsSection({ form }: FirmFormProps) {
  const { t } = useText();
  return (
    <Section title={t('settings.terms')}>
      <p className={classes.text}>{t('settings.termsText')}</p>
      <Fields>
        <Select
          label={t('settings.termsKind')}
          data={termsKinds.map((value) => ({ value, label: t(`customers.terms.${value}`) }))}
          {...form.getInputProps('termsKind')}
        />
        <NumberInput
          label={t('settings.termsDays')}
          min={0}
          max={180}
          allowDecimal={false}
          {...form.getInputProps('termsDays')}
        />
        <TermsWarning
          terms={{
            kind: termsKinds.find((kind) => kind === form.values.termsKind) ?? 'net',
            days: Number(form.values.termsDays || 0),
          }}
          kind="business"
        />
        <TextInput
          {...wide}
          label={t('settings.lateRate')}
          description={t('settings.lateRateHint')}
          inputMode="decimal"
          {...form.getInputProps('lateRate')}
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

import { TextInput } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { compactIdentifier, isIban } from '../../../shared/domain/values/identifiers.ts';
import { Fields, wide } from '../../components/form/fields.tsx';
import { Section } from '../../components/layout/page.tsx';
import { StatusBadge } from '../../components/text/status-badge.tsx';
import { useText } from '../../components/text/text.tsx';
import type { FirmFormProps } from './identity-sections.tsx';
import classes from './settings.module.css';

/** Where customers pay; the IBAN is checked as it is typed. */
export function BankSection({ form }: FirmFormProps) {
  const { t } = useText();
  const iban = compactIdentifier(form.values.iban);
  return (
    <Section
      title={t('settings.bank')}
      actions={
        iban !== null && isIban(iban) ? (
          <StatusBadge icon={IconCircleCheck} tone="ok">
            {t('settings.ibanFine')}
          </StatusBadge>
        ) : undefined
      }
    >
      <p className={classes.text}>{t('settings.bankText')}</p>
      <Fields>
        <TextInput {...wide} label={t('settings.iban')} {...form.getInputProps('iban')} />
        <TextInput label={t('settings.bic')} {...form.getInputProps('bic')} />
        <TextInput label={t('settings.bankName')} {...form.getInputProps('bankName')} />
      </Fields>
    </Section>
  );
}

import { IconCircleCheck } from '@tabler/icons-react';
import { compactIdentifier, isIban } from '../../../shared/domain/values/identifiers.ts';
import { Fields } from '../../components/form/fields.tsx';
import { Section } from '../../components/layout/page.tsx';
import { StatusBadge } from '../../components/text/status-badge.tsx';
import { useText } from '../../components/text/text.tsx';
import { drawSettings, type FirmFormProps } from './firm-form.ts';
import classes from './settings.module.css';

/** Where customers pay; the IBAN is checked as it is typed. */
export function BankSection({ form }: FirmFormProps) {
  const { t } = useText();
  const draw = drawSettings(form);
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
        {draw('iban', { isWide: true })}
        {draw('bic')}
        {draw('bankName')}
      </Fields>
    </Section>
  );
}

import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { Section } from '../../components/page.tsx';
import { useText } from '../../components/text.tsx';
import type { FirmForm } from './firm-form.ts';
import classes from './settings.module.css';

export type FirmFormProps = { form: UseFormReturnType<FirmForm> };

/** A field over the whole width of its section. */
export const wide = { wrapperProps: { 'data-wide': '' } };

export function IdentitySection({ form }: FirmFormProps) {
  const { t } = useText();
  return (
    <Section title={t('settings.identity')}>
      <p className={classes.text}>{t('settings.identityText')}</p>
      <div className={classes.fields}>
        <TextInput {...wide} label={t('settings.name')} {...form.getInputProps('name')} />
        <TextInput label={t('settings.legalForm')} {...form.getInputProps('legalForm')} />
        <TextInput label={t('settings.capital')} {...form.getInputProps('capital')} />
        <TextInput label={t('settings.siren')} {...form.getInputProps('siren')} />
        <TextInput label={t('settings.registryCity')} {...form.getInputProps('registryCity')} />
        <TextInput {...wide} label={t('settings.vatNumber')} {...form.getInputProps('vatNumber')} />
      </div>
    </Section>
  );
}

export function AddressSection({ form }: FirmFormProps) {
  const { t } = useText();
  return (
    <Section title={t('settings.address')}>
      <div className={classes.fields}>
        <TextInput {...wide} label={t('settings.addressLine1')} {...form.getInputProps('addressLine1')} />
        <TextInput {...wide} label={t('settings.addressLine2')} {...form.getInputProps('addressLine2')} />
        <TextInput label={t('settings.postcode')} {...form.getInputProps('postcode')} />
        <TextInput label={t('settings.city')} {...form.getInputProps('city')} />
        <TextInput label={t('settings.country')} maxLength={2} {...form.getInputProps('country')} />
        <TextInput label={t('settings.phone')} {...form.getInputProps('phone')} />
        <TextInput label={t('settings.email')} {...form.getInputProps('email')} />
        <TextInput label={t('settings.website')} {...form.getInputProps('website')} />
      </div>
    </Section>
  );
}

export function SignatorySection({ form }: FirmFormProps) {
  const { t } = useText();
  return (
    <Section title={t('settings.signatory')}>
      <div className={classes.fields}>
        <TextInput label={t('settings.signatoryName')} {...form.getInputProps('signatoryName')} />
        <TextInput label={t('settings.signatoryTitle')} {...form.getInputProps('signatoryTitle')} />
      </div>
    </Section>
  );
}

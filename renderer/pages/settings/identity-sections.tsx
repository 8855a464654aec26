import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { AddressFields } from '../../components/form/address-fields.tsx';
import { Fields, wide } from '../../components/form/fields.tsx';
import { Section } from '../../components/layout/page.tsx';
import { useText } from '../../components/text/text.tsx';
import type { FirmForm } from './firm-form.ts';
import classes from './settings.module.css';

export type FirmFormProps = { form: UseFormReturnType<FirmForm> };

export function IdentitySection({ form }: FirmFormProps) {
  const { t } = useText();
  return (
    <Section title={t('settings.identity')}>
      <p className={classes.text}>{t('settings.identityText')}</p>
      <Fields>
        <TextInput {...wide} label={t('settings.name')} {...form.getInputProps('name')} />
        <TextInput label={t('settings.legalForm')} {...form.getInputProps('legalForm')} />
        <TextInput label={t('settings.capital')} {...form.getInputProps('capital')} />
        <TextInput label={t('settings.siren')} {...form.getInputProps('siren')} />
        <TextInput label={t('settings.registryCity')} {...form.getInputProps('registryCity')} />
        <TextInput {...wide} label={t('settings.vatNumber')} {...form.getInputProps('vatNumber')} />
      </Fields>
    </Section>
  );
}

export function AddressSection({ form }: FirmFormProps) {
  const { t } = useText();
  return (
    <Section title={t('settings.address')}>
      <Fields>
        <AddressFields inputProps={(field) => form.getInputProps(field)} />
        <TextInput label={t('settings.phone')} {...form.getInputProps('phone')} />
        <TextInput label={t('settings.email')} {...form.getInputProps('email')} />
        <TextInput label={t('settings.website')} {...form.getInputProps('website')} />
      </Fields>
    </Section>
  );
}

export function SignatorySection({ form }: FirmFormProps) {
  const { t } = useText();
  return (
    <Section title={t('settings.signatory')}>
      <Fields>
        <TextInput label={t('settings.signatoryName')} {...form.getInputProps('signatoryName')} />
        <TextInput label={t('settings.signatoryTitle')} {...form.getInputProps('signatoryTitle')} />
      </Fields>
    </Section>
  );
}

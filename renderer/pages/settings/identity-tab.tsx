import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { Outputs } from '../../../shared/contract/index.ts';
import {
  compactIdentifier,
  isBic,
  isEmail,
  isIban,
  isPostcode,
  isVatNumber,
} from '../../../shared/domain/identifiers.ts';
import { isSiren } from '../../../shared/domain/siren.ts';
import { api } from '../../client.ts';
import { QueryState } from '../../components/query-state.tsx';
import { useText } from '../../components/text.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import { useFormSaving } from '../../hooks/use-form-saving.ts';
import { BankSection } from './bank-section.tsx';
import { BucketsSection } from './buckets-section.tsx';
import { type FirmForm, formOf, parseRate, toSettings } from './firm-form.ts';
import { AddressSection, IdentitySection, SignatorySection } from './identity-sections.tsx';
import classes from './settings.module.css';
import { TermsSection } from './terms-section.tsx';

/** Identity, letterhead, bank details and terms of the firm. */
export function IdentityTab() {
  const query = useQuery(api.firm.get.queryOptions());
  return (
    <QueryState {...stateOf(query)}>
      {(settings) => (
        <>
          <IdentityForm settings={settings} />
          <div className={classes.apart}>
            <BucketsSection buckets={settings.buckets} />
          </div>
        </>
      )}
    </QueryState>
  );
}

function IdentityForm({ settings }: { settings: Outputs['firm']['get'] }) {
  const { t } = useText();
  const form = useForm<FirmForm>({
    initialValues: formOf(settings),
    validateInputOnBlur: true,
    validate: {
      name: (name) => (name.trim() === '' ? t('settings.nameMissing') : null),
      siren: (typed) => {
        const siren = compactIdentifier(typed);
        return siren === null || isSiren(siren) ? null : t('settings.sirenWrong');
      },
      iban: (typed) => {
        const iban = compactIdentifier(typed);
        return iban === null || isIban(iban) ? null : t('settings.ibanWrong');
      },
      bic: (typed) => {
        const bic = compactIdentifier(typed);
        return bic === null || isBic(bic) ? null : t('settings.bicWrong');
      },
      vatNumber: (typed) => {
        const vatNumber = compactIdentifier(typed);
        return vatNumber === null || isVatNumber(vatNumber) ? null : t('settings.vatNumberWrong');
      },
      email: (email) => (email.trim() === '' || isEmail(email.trim()) ? null : t('settings.emailWrong')),
      postcode: (postcode, { country }) =>
        postcode.trim() === '' || isPostcode(postcode, country.trim().toUpperCase())
          ? null
          : t('settings.postcodeWrong'),
      lateRate: (rate) => (rate.trim() === '' || parseRate(rate) !== null ? null : t('settings.lateRateWrong')),
    },
  });
  const save = useMutation(
    api.firm.update.mutationOptions({
      onSuccess: () => {
        form.resetDirty();
        notifications.show({ color: 'ok', message: t('settings.saved') });
      },
    }),
  );
  const { onSubmit } = useFormSaving(form, (values) => save.mutateAsync(toSettings(values)));
  return (
    <form className={classes.form} onSubmit={onSubmit} noValidate>
      <IdentitySection form={form} />
      <AddressSection form={form} />
      <BankSection form={form} />
      <TermsSection form={form} />
      <SignatorySection form={form} />
      <div className={classes.save}>
        <Button
          type="submit"
          leftSection={<IconDeviceFloppy size={16} stroke={1.6} />}
          loading={save.isPending}
          disabled={!form.isDirty()}
        >
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}

import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { Outputs } from '../../../shared/contract/index.ts';
import { api } from '../../client/client.ts';
import { ClashNotice } from '../../components/form/clash-notice.tsx';
import { fieldChecks } from '../../components/form/field-checks.ts';
import { SaveBar } from '../../components/form/fields.tsx';
import { QueryState } from '../../components/layout/query-state.tsx';
import { useText } from '../../components/text/text.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import { useFollowed } from '../../hooks/use-followed.ts';
import { useFormSaving } from '../../hooks/use-form-saving.ts';
import { BankSection } from './bank-section.tsx';
import { BucketsSection } from './buckets-section.tsx';
import { type FirmForm, formOf, parseRate, parseWriteOffLimit, toSettings } from './firm-form.ts';
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
          <IdentityForm settings={settings} reread={query.refetch} />
          <div className={classes.apart}>
            <BucketsSection buckets={settings.buckets} reread={query.refetch} />
          </div>
        </>
      )}
    </QueryState>
  );
}

type IdentityFormProps = { settings: Outputs['firm']['get']; reread: () => Promise<unknown> };

function IdentityForm({ settings, reread }: IdentityFormProps) {
  const text = useText();
  const { t } = text;
  const checks = fieldChecks(text);
  const form = useForm<FirmForm>({
    initialValues: formOf(settings),
    validateInputOnBlur: true,
    validate: {
      name: (name) => (name.trim() === '' ? t('settings.nameMissing') : null),
      siren: checks.siren,
      vatNumber: checks.vatNumber,
      iban: checks.iban,
      bic: checks.bic,
      email: checks.email,
      postcode: checks.postcode,
      country: checks.country,
      termsDays: checks.termsDays,
      lateRate: (rate) => (rate.trim() === '' || parseRate(rate) !== null ? null : t('settings.lateRateWrong')),
      writeOffLimit: (limit) => (parseWriteOffLimit(limit) === null ? t('settings.writeOffLimitWrong') : null),
    },
  });
  const save = useMutation(
    api.firm.update.mutationOptions({
      onSuccess: () => notifications.show({ color: 'ok', message: t('settings.saved') }),
    }),
  );
  const followed = useFollowed({
    card: settings,
    toValues: formOf,
    values: form.values,
    setValues: form.setValues,
    reread,
  });
  const { isDirty, pending } = followed;
  const { formProps } = useFormSaving(
    form,
    (values) => followed.save((read) => save.mutateAsync({ ...toSettings(values), read })),
    { isDirty, pending },
  );
  return (
    <form className={classes.form} {...formProps}>
      <IdentitySection form={form} />
      <AddressSection form={form} />
      <BankSection form={form} />
      <TermsSection form={form} />
      <SignatorySection form={form} />
      <SaveBar isDirty={isDirty} isSaving={followed.isSaving}>
        <ClashNotice clashes={followed.clashes} noun="settings" />
      </SaveBar>
    </form>
  );
}

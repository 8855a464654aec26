import { useQuery } from '@tanstack/react-query';
import type { Outputs } from '../../../shared/contract/index.ts';
import { api, client } from '../../client/client.ts';
import { EditForm, SaveBar } from '../../components/form/edit-form.tsx';
import { fieldChecks } from '../../components/form/field-checks.ts';
import { QueryState } from '../../components/layout/query-state.tsx';
import { useText } from '../../components/text/text.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import { useCardForm } from '../../hooks/use-edit-form.ts';
import { BankSection } from './bank-section.tsx';
import { BucketsSection } from './buckets-section.tsx';
import { formOf, parseRate, parseWriteOffLimit, toSettings } from './firm-form.ts';
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
  const { form, frame } = useCardForm({
    card: settings,
    toValues: formOf,
    reread,
    noun: 'settings',
    checks: {
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
    send: (values, read) => client.firm.update({ ...toSettings(values), read }),
    told: t('settings.saved'),
  });
  return (
    <EditForm frame={frame} className={classes.form}>
      <IdentitySection form={form} />
      <AddressSection form={form} />
      <BankSection form={form} />
      <TermsSection form={form} />
      <SignatorySection form={form} />
      <SaveBar frame={frame} />
    </EditForm>
  );
}

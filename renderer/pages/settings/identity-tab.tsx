import { useQuery } from '@tanstack/react-query';
import type { Outputs } from '../../../shared/contract/index.ts';
import { type Settings, settingFields } from '../../../shared/domain/firm/settings.ts';
import { cardOf, formOf } from '../../../shared/domain/values/card-fields.ts';
import { api, client } from '../../client/client.ts';
import { EditForm, SaveBar } from '../../components/form/edit-form.tsx';
import { cardChecks } from '../../components/form/field-checks.ts';
import { QueryState } from '../../components/layout/query-state.tsx';
import { useText } from '../../components/text/text.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import { useCardForm } from '../../hooks/use-edit-form.ts';
import { BankSection } from './bank-section.tsx';
import { BucketsSection } from './buckets-section.tsx';
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
            <BucketsSection buckets={settings.buckets} sets={settings.bucketSets} reread={query.refetch} />
          </div>
        </>
      )}
    </QueryState>
  );
}

const asForm = (settings: Settings) => formOf(settingFields, settings);

type IdentityFormProps = { settings: Outputs['firm']['get']; reread: () => Promise<unknown> };

function IdentityForm({ settings, reread }: IdentityFormProps) {
  const text = useText();
  const { t } = text;
  const { form, frame } = useCardForm({
    card: settings,
    toValues: asForm,
    reread,
    noun: 'settings',
    checks: cardChecks(text, settingFields),
    send: (values, read) => client.firm.update({ ...cardOf(settingFields, values), read }),
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

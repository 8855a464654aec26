import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Outputs } from '../../../shared/contract/index.ts';
import { api } from '../../client/client.ts';
import { EditForm, SaveBar } from '../../components/form/edit-form.tsx';
import { QueryState } from '../../components/layout/query-state.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { BankSection } from './bank-section.tsx';
import { BucketsSection } from './buckets-section.tsx';
import { AddressSection, IdentitySection, SignatorySection } from './identity-sections.tsx';
import { LogoSection } from './logo-section.tsx';
import classes from './settings.module.css';
import { TermsSection } from './terms-section.tsx';
import { useSettingsForm } from './use-settings-form.ts';

/** Identity, letterhead, bank details and terms of the firm; `?field=` is the one that has the focus. */
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

type IdentityFormProps = { settings: Outputs['firm']['get']; reread: () => Promise<unknown> };

function IdentityForm({ settings, reread }: IdentityFormProps) {
  const { form, frame } = useSettingsForm({ settings, reread });
  const [asked] = useUrlState('field');
  useEffect(
    () => frame.ref.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(asked)}"]`)?.focus(),
    [asked, frame.ref],
  );
  return (
    <EditForm frame={frame} className={classes.form}>
      <IdentitySection form={form} />
      <AddressSection form={form} />
      <BankSection form={form} />
      <TermsSection form={form} />
      <SignatorySection form={form} />
      <LogoSection />
      <SaveBar frame={frame} />
    </EditForm>
  );
}

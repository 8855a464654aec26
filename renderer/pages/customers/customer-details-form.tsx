import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { customerDetails } from '../../../shared/contract/customers.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { customerKinds, languages, paymentSectors, publicBuyers, termsKinds } from '../../../shared/domain/kinds.ts';
import { payerOf } from '../../../shared/domain/law/payment-ceilings.ts';
import { termsOf } from '../../../shared/domain/values/terms.ts';
import { api, client } from '../../client/client.ts';
import { AddressFields } from '../../components/form/address-fields.tsx';
import { EditForm, SaveBar } from '../../components/form/edit-form.tsx';
import { fieldChecks } from '../../components/form/field-checks.ts';
import { Fields, wide } from '../../components/form/fields.tsx';
import { MoneyInput } from '../../components/form/money-input.tsx';
import { DayOfMonthInput, TermsDaysInput, TermsExample } from '../../components/form/terms-fields.tsx';
import { TermsWarning } from '../../components/form/terms-warning.tsx';
import { termsIn } from '../../components/form/typed-terms.ts';
import { Section } from '../../components/layout/page.tsx';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useCardForm } from '../../hooks/use-edit-form.ts';
import { ContactsFields } from './contacts-fields.tsx';
import { detailsOf, isEmpty, sectorOf, toInput } from './customer-details.ts';
import classes from './customers.module.css';

type CustomerDetailsFormProps = { customer: Outputs['customers']['get']; reread: () => Promise<unknown> };

const listsOfCard = ['contacts'] as const;

/** Identity, address, terms and contacts; the address decides whether a letter can leave. */
export function CustomerDetailsForm({ customer, reread }: CustomerDetailsFormProps) {
  const text = useText();
  const { t } = text;
  const checks = fieldChecks(text);
  const { form, frame } = useCardForm({
    card: customer,
    toValues: detailsOf,
    reread,
    rows: listsOfCard,
    noun: 'customers',
    checks: {
      name: (name) => (name.trim() === '' ? t('customers.nameMissing') : null),
      siren: checks.siren,
      vatNumber: checks.vatNumber,
      postcode: checks.postcode,
      country: checks.country,
      termsDays: (days, { termsKind }) => (termsKind === '' ? null : checks.termsDays(days)),
      contacts: {
        name: (name, { contacts }, path) =>
          name.trim() === '' && !isEmpty(contacts[Number(path.split('.')[1])]) ? t('customers.nameMissing') : null,
        email: checks.email,
      },
    },
    send: (values, read) =>
      client.customers.update({
        ...toInput(customer.id, values),
        read: { details: customerDetails.parse(read), contacts: read.contacts },
      }),
    told: t('customers.saved'),
  });
  const isIncomplete = customer.addressLine1 === null || customer.postcode === null || customer.city === null;
  const { today } = useAppState();
  const firm = useQuery(api.firm.get.queryOptions()).data;
  const ownTerms = termsKinds.find((kind) => kind === form.values.termsKind);
  const terms = ownTerms ? termsIn(ownTerms, form.values) : firm && termsOf(firm);
  const payer = payerOf(
    {
      kind: customerKinds.find((kind) => kind === form.values.kind) ?? 'business',
      sector: sectorOf(form.values),
      publicBuyer: publicBuyers.find((known) => known === form.values.publicBuyer),
    },
    firm?.sector,
  );
  return (
    <EditForm frame={frame} className={classes.form}>
      <Section title={t('customers.identity')}>
        <Fields>
          <TextInput label={t('common.name')} {...wide} {...form.getInputProps('name')} />
          <Select
            label={t('customers.kind')}
            data={customerKinds.map((value) => ({ value, label: t(`customers.kind.${value}`) }))}
            {...form.getInputProps('kind')}
          />
          <TextInput label={t('customers.siren')} {...form.getInputProps('siren')} />
          <TextInput label={t('customers.vatNumber')} {...form.getInputProps('vatNumber')} />
          <Select
            label={t('customers.language')}
            data={languages.map((value) => ({ value, label: t(`app.languageName.${value}`) }))}
            {...form.getInputProps('language')}
          />
          <TextInput label={t('customers.customerGroup')} {...form.getInputProps('customerGroup')} />
          <TextInput label={t('customers.salesperson')} {...form.getInputProps('salesperson')} />
          <TextInput {...wide} label={t('customers.responsible')} {...form.getInputProps('responsible')} />
          <Checkbox
            wrapperProps={wide.wrapperProps}
            label={t('customers.isMiscellaneous')}
            {...form.getInputProps('isMiscellaneous', { type: 'checkbox' })}
          />
        </Fields>
      </Section>
      <Section title={t('customers.address')}>
        <Fields>
          {isIncomplete ? (
            <div data-wide="">
              <Notice tone="warn">{t('customers.addressIncomplete')}</Notice>
            </div>
          ) : null}
          <AddressFields inputProps={(field) => form.getInputProps(field)} />
        </Fields>
      </Section>
      <Section title={t('customers.terms')}>
        <Fields>
          <Select
            {...wide}
            label={t('customers.termsKind')}
            data={[
              { value: '', label: t('customers.termsFirm') },
              ...termsKinds.map((value) => ({ value, label: t(`customers.terms.${value}`) })),
            ]}
            {...form.getInputProps('termsKind')}
          />
          <TermsDaysInput disabled={form.values.termsKind === ''} {...form.getInputProps('termsDays')} />
          <DayOfMonthInput disabled={form.values.termsKind === ''} {...form.getInputProps('termsDayOfMonth')} />
          {terms === undefined ? null : <TermsExample terms={terms} today={today} />}
          <MoneyInput
            label={t('customers.creditLimit')}
            minimum={0}
            value={form.values.creditLimitCents}
            onChange={(cents) => form.setFieldValue('creditLimitCents', cents)}
          />
          {form.values.kind === 'public' ? (
            <Select
              {...wide}
              label={t('customers.publicBuyer')}
              allowDeselect={false}
              data={publicBuyers.map((value) => ({ value, label: t(`customers.publicBuyer.${value}`) }))}
              {...form.getInputProps('publicBuyer')}
            />
          ) : null}
          {form.values.kind === 'business' ? (
            <Select
              {...wide}
              label={t('customers.sector')}
              data={[
                { value: '', label: t('customers.sectorFirm') },
                ...paymentSectors.map((value) => ({ value, label: t(`customers.sector.${value}`) })),
              ]}
              {...form.getInputProps('sector')}
            />
          ) : null}
          {terms === undefined ? null : <TermsWarning terms={terms} payer={payer} today={today} />}
          <Textarea {...wide} label={t('customers.notes')} maxLength={5000} {...form.getInputProps('notes')} />
        </Fields>
      </Section>
      <ContactsFields form={form} />
      <SaveBar frame={frame} />
    </EditForm>
  );
}

import { useQuery } from '@tanstack/react-query';
import { customerDetails } from '../../../shared/contract/customers.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { cardFields } from '../../../shared/domain/customers/card.ts';
import { customerKinds, publicBuyers, termsKinds } from '../../../shared/domain/kinds.ts';
import { payerOf } from '../../../shared/domain/law/payment-ceilings.ts';
import { fieldTypes } from '../../../shared/domain/values/card-fields.ts';
import { termsOf } from '../../../shared/domain/values/terms.ts';
import { api, client } from '../../client/client.ts';
import { cardInputs } from '../../components/form/card-input.tsx';
import { EditForm, SaveBar } from '../../components/form/edit-form.tsx';
import { cardChecks } from '../../components/form/field-checks.ts';
import { Fields } from '../../components/form/fields.tsx';
import { TermsExample } from '../../components/form/terms-fields.tsx';
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

const contactFields = { email: fieldTypes.email };
const listsOfCard = ['contacts'] as const;

/** Identity, address, terms and contacts; the address decides whether a letter can leave. */
export function CustomerDetailsForm({ customer, reread }: CustomerDetailsFormProps) {
  const text = useText();
  const { t } = text;
  const { form, frame } = useCardForm({
    card: customer,
    toValues: detailsOf,
    reread,
    rows: listsOfCard,
    noun: 'customers',
    checks: {
      ...cardChecks(text, cardFields),
      termsDays: (days, { termsKind }) => (termsKind !== '' && days === null ? t('fields.termsDays') : null),
      contacts: {
        name: (name, { contacts }, path) =>
          name.trim() === '' && !isEmpty(contacts[Number(path.split('.')[1])]) ? t('fields.name') : null,
        ...cardChecks(text, contactFields),
      },
    },
    send: (values, read) =>
      client.customers.update({
        ...toInput(customer.id, values),
        read: { details: customerDetails.parse(read), contacts: read.contacts },
      }),
    told: t('customers.saved'),
  });
  const draw = cardInputs('customers', cardFields, form);
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
          {draw('name', { isWide: true })}
          {draw('kind')}
          {draw('siren')}
          {draw('vatNumber')}
          {draw('language')}
          {draw('customerGroup')}
          {draw('salesperson')}
          {draw('responsible', { isWide: true })}
          {draw('isMiscellaneous', { isWide: true })}
        </Fields>
      </Section>
      <Section title={t('customers.address')}>
        <Fields>
          {isIncomplete ? (
            <div data-wide="">
              <Notice tone="warn">{t('customers.addressIncomplete')}</Notice>
            </div>
          ) : null}
          {draw('addressLine1', { isWide: true })}
          {draw('addressLine2', { isWide: true })}
          {draw('postcode')}
          {draw('city')}
          {draw('country')}
          {draw('secondPhone')}
        </Fields>
      </Section>
      <Section title={t('customers.terms')}>
        <Fields>
          {draw('termsKind', { isWide: true, noneLabel: t('customers.termsFirm') })}
          {draw('termsDays', { isDisabled: form.values.termsKind === '' })}
          {draw('termsDayOfMonth', { isDisabled: form.values.termsKind === '' })}
          {terms === undefined ? null : <TermsExample terms={terms} today={today} />}
          {draw('creditLimitCents')}
          {draw('toleratedDays')}
          {form.values.kind === 'public' ? draw('publicBuyer', { isWide: true }) : null}
          {form.values.kind === 'business'
            ? draw('sector', { isWide: true, noneLabel: t('customers.sectorFirm') })
            : null}
          {terms === undefined ? null : <TermsWarning terms={terms} payer={payer} today={today} />}
          {draw('notes', { isWide: true })}
        </Fields>
      </Section>
      <ContactsFields form={form} />
      <SaveBar frame={frame} />
    </EditForm>
  );
}

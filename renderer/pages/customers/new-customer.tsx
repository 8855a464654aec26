import { Button, Select, TextInput } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { customerKinds } from '../../../shared/domain/kinds.ts';
import { client } from '../../client/client.ts';
import { notifyFailure } from '../../client/queries.ts';
import { DialogForm, FormDialog } from '../../components/dialog/form-dialog.tsx';
import { AddressFields } from '../../components/form/address-fields.tsx';
import { fieldChecks } from '../../components/form/field-checks.ts';
import { Fields, wide } from '../../components/form/fields.tsx';
import { useText } from '../../components/text/text.tsx';
import { useEditForm } from '../../hooks/use-edit-form.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';

/** The button and the window by which a customer is typed by hand; the rest of its card is filled afterwards. */
export function NewCustomer() {
  const { t } = useText();
  const [isOpen, setOpen] = useUrlState('new', '', 'push');
  return (
    <>
      <Button leftSection={<IconUserPlus size={16} stroke={1.6} />} onClick={() => setOpen('1')}>
        {t('edits.newCustomer')}
      </Button>
      <FormDialog opened={isOpen !== ''} onClose={() => setOpen('')} title={t('edits.newCustomer')}>
        <NewCustomerForm />
      </FormDialog>
    </>
  );
}

const empty = {
  name: '',
  code: '',
  kind: 'business',
  siren: '',
  vatNumber: '',
  addressLine1: '',
  addressLine2: '',
  postcode: '',
  city: '',
  country: 'FR',
};

function NewCustomerForm() {
  const text = useText();
  const { t } = text;
  const checks = fieldChecks(text);
  const [, navigate] = useLocation();
  const { form, frame } = useEditForm({
    start: empty,
    checks: {
      siren: checks.siren,
      vatNumber: checks.vatNumber,
      postcode: checks.postcode,
      country: checks.country,
      name: (name) => (name.trim() === '' ? t('customers.nameMissing') : null),
      code: (code) => (code.trim() === '' ? t('edits.codeMissing') : null),
    },
    send,
    told: t('edits.customerCreated'),
    refusals: { customerCode: 'code' },
    onSubmitted: ({ id }) => navigate(`/customers/${id}`),
  });
  async function suggest() {
    const { name, code } = form.values;
    if (name.trim() === '' || code.trim() !== '') return;
    try {
      const suggested = await client.customers.suggestCode({ name });
      // What was typed while the suggestion came is the user's choice.
      form.setFieldValue('code', (typed) => (typed.trim() === '' ? suggested.code : typed));
    } catch (error) {
      notifyFailure(error);
    }
  }
  const known = (text: string) => (text.trim() === '' ? null : text.trim());
  function send({ code, kind, ...values }: typeof empty) {
    return client.customers.create({
      code: code.trim(),
      details: {
        name: values.name,
        kind: customerKinds.find((value) => value === kind) ?? 'business',
        siren: known(values.siren),
        vatNumber: known(values.vatNumber),
        addressLine1: known(values.addressLine1),
        addressLine2: known(values.addressLine2),
        postcode: known(values.postcode),
        city: known(values.city),
        country: values.country.trim().toUpperCase(),
        termsKind: null,
        termsDays: null,
        termsDayOfMonth: null,
        language: 'fr',
        isMiscellaneous: false,
        notes: null,
      },
      contacts: [],
    });
  }
  const name = form.getInputProps('name');
  return (
    <DialogForm frame={frame} submitLabel={t('edits.createCustomer')}>
      <Fields>
        <TextInput
          {...wide}
          label={t('common.name')}
          data-autofocus
          {...name}
          onBlur={(event) => {
            name.onBlur?.(event);
            void suggest();
          }}
        />
        <TextInput
          {...wide}
          label={t('edits.code')}
          description={t('edits.codeHint')}
          maxLength={40}
          {...form.getInputProps('code')}
        />
        <Select
          label={t('customers.kind')}
          data={customerKinds.map((value) => ({ value, label: t(`customers.kind.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('kind')}
        />
        <TextInput label={t('customers.siren')} {...form.getInputProps('siren')} />
        <TextInput {...wide} label={t('customers.vatNumber')} {...form.getInputProps('vatNumber')} />
        <AddressFields inputProps={(field) => form.getInputProps(field)} />
      </Fields>
    </DialogForm>
  );
}

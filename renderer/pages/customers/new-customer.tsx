import { Button, Group, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { IconUserPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { customerKinds } from '../../../shared/domain/kinds.ts';
import { api, client } from '../../client/client.ts';
import { notifyFailure } from '../../client/queries.ts';
import { AddressFields } from '../../components/form/address-fields.tsx';
import { fieldChecks } from '../../components/form/field-checks.ts';
import { Fields, wide } from '../../components/form/fields.tsx';
import { FormDialog } from '../../components/form/unsaved-forms.tsx';
import { useText } from '../../components/text/text.tsx';
import { useFormSaving } from '../../hooks/use-form-saving.ts';
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
        <NewCustomerForm onCancel={() => setOpen('')} />
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

function NewCustomerForm({ onCancel }: { onCancel: () => void }) {
  const text = useText();
  const { t } = text;
  const checks = fieldChecks(text);
  const [, navigate] = useLocation();
  const form = useForm({
    initialValues: empty,
    validate: {
      siren: checks.siren,
      vatNumber: checks.vatNumber,
      postcode: checks.postcode,
      country: checks.country,
      name: (name) => (name.trim() === '' ? t('customers.nameMissing') : null),
      code: (code) => (code.trim() === '' ? t('edits.codeMissing') : null),
    },
  });
  const create = useMutation(
    api.customers.create.mutationOptions({
      onSuccess: () => notifications.show({ color: 'ok', message: t('edits.customerCreated') }),
    }),
  );
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
    return create.mutateAsync({
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
  const { formProps, forget } = useFormSaving(form, send, {
    onSubmitted: ({ id }) => navigate(`/customers/${id}`),
  });
  const name = form.getInputProps('name');
  return (
    <form {...formProps}>
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
      <Group justify="flex-end" mt="md">
        <Button
          variant="default"
          onClick={() => {
            forget();
            onCancel();
          }}
        >
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={create.isPending}>
          {t('edits.createCustomer')}
        </Button>
      </Group>
    </form>
  );
}

import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { contactDuties } from '../../../shared/domain/kinds.ts';
import { Select } from '../../components/form/select.tsx';
import { Section } from '../../components/layout/page.tsx';
import { useText } from '../../components/text/text.tsx';
import { type DetailsForm, newContact } from './customer-details.ts';
import classes from './customers.module.css';

/** The contacts of a customer, one line each, with a way to add and remove them. */
export function ContactsFields({ form }: { form: UseFormReturnType<DetailsForm> }) {
  const { t } = useText();
  const { contacts } = form.values;
  return (
    <div className={classes.contacts}>
      <Section
        title={t('customers.contacts')}
        actions={
          <Button
            variant="subtle"
            leftSection={<IconPlus size={15} />}
            disabled={contacts.length >= 20}
            onClick={() => form.insertListItem('contacts', newContact)}
          >
            {t('customers.contactAdd')}
          </Button>
        }
      >
        {contacts.length === 0 ? t('customers.contactsNone') : null}
        {contacts.map((contact, index) => (
          <div key={contact.id ?? `new-${index + 1}`} className={classes.contact}>
            <TextInput label={t('customers.contactName')} {...form.getInputProps(`contacts.${index}.name`)} />
            <TextInput label={t('customers.contactRole')} {...form.getInputProps(`contacts.${index}.role`)} />
            <Select
              label={t('customers.contactDuty')}
              data={[
                { value: '', label: t('customers.dutyNone') },
                ...contactDuties.map((duty) => ({ value: duty, label: t(`customers.duty.${duty}`) })),
              ]}
              allowDeselect={false}
              {...form.getInputProps(`contacts.${index}.duty`)}
            />
            <TextInput
              type="email"
              label={t('customers.contactEmail')}
              {...form.getInputProps(`contacts.${index}.email`)}
            />
            <TextInput
              type="tel"
              label={t('customers.contactPhone')}
              {...form.getInputProps(`contacts.${index}.phone`)}
            />
            <ActionIcon
              aria-label={t('customers.contactRemove', { name: contact.name })}
              onClick={() => form.removeListItem('contacts', index)}
            >
              <IconTrash size={16} stroke={1.6} />
            </ActionIcon>
            <Checkbox
              className={classes.preferred ?? ''}
              label={t('customers.contactPreferred')}
              {...form.getInputProps(`contacts.${index}.isPreferred`, { type: 'checkbox' })}
            />
          </div>
        ))}
      </Section>
    </div>
  );
}

import { Button, TextInput } from '@mantine/core';
import { IconArchive, IconArrowBackUp, IconPencil, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { InteractionOutcome } from '../../../shared/contract/interactions.ts';
import { api, client } from '../../client/client.ts';
import { tellDone } from '../../client/tell-done.ts';
import { DialogForm, FormDialog } from '../../components/dialog/form-dialog.tsx';
import { Section } from '../../components/layout/page.tsx';
import { PlainTable } from '../../components/table/plain-table.tsx';
import { useText } from '../../components/text/text.tsx';
import { useEditForm } from '../../hooks/use-edit-form.ts';
import classes from './settings.module.css';

/** The firm's list of outcomes of interactions: added, renamed, archived. */
export function OutcomesSection() {
  const { t } = useText();
  const outcomes = useQuery(api.interactions.outcomes.queryOptions()).data;
  const [named, setNamed] = useState<InteractionOutcome | 'new' | null>(null);
  const change = useMutation(
    api.interactions.changeOutcome.mutationOptions({ onSuccess: () => tellDone(t('interactions.outcomeChanged')) }),
  );
  return (
    <Section
      title={t('interactions.outcomes')}
      actions={
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={15} />}
          onClick={() => setNamed('new')}
        >
          {t('interactions.addOutcome')}
        </Button>
      }
    >
      <p className={classes.text}>{t('interactions.outcomesExplained')}</p>
      <PlainTable>
        <thead>
          <tr>
            <th scope="col">{t('interactions.outcomeName')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('interactions.outcomeActs')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {outcomes?.map((outcome) => (
            <tr key={outcome.id}>
              <td>
                {outcome.name} {outcome.isArchived ? <em>· {t('interactions.outcomeArchived')}</em> : null}
              </td>
              <td data-end>
                <OutcomeActs
                  outcome={outcome}
                  onRename={() => setNamed(outcome)}
                  onArchive={(isArchived) => change.mutate({ id: outcome.id, name: outcome.name, isArchived })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      <FormDialog
        opened={named !== null}
        onClose={() => setNamed(null)}
        title={
          named === null || named === 'new'
            ? t('interactions.addOutcome')
            : t('interactions.renameOutcomeOf', { name: named.name })
        }
      >
        <OutcomeFields outcome={named === 'new' ? null : named} />
      </FormDialog>
    </Section>
  );
}

type OutcomeActsProps = {
  outcome: InteractionOutcome;
  onRename: () => void;
  onArchive: (isArchived: boolean) => void;
};

function OutcomeActs({ outcome: { name, isArchived }, onRename, onArchive }: OutcomeActsProps) {
  const { t } = useText();
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPencil size={15} />}
        aria-label={t('interactions.renameOutcomeOf', { name })}
        onClick={onRename}
      >
        {t('interactions.renameOutcome')}
      </Button>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={isArchived ? <IconArrowBackUp size={15} /> : <IconArchive size={15} />}
        aria-label={t(isArchived ? 'interactions.restoreOutcomeOf' : 'interactions.archiveOutcomeOf', { name })}
        onClick={() => onArchive(!isArchived)}
      >
        {t(isArchived ? 'interactions.restoreOutcome' : 'interactions.archiveOutcome')}
      </Button>
    </>
  );
}

/** The name of a new outcome, or of one that is renamed. */
function OutcomeFields({ outcome }: { outcome: InteractionOutcome | null }) {
  const { t } = useText();
  const { field, frame } = useEditForm({
    start: { name: outcome?.name ?? '' },
    checks: { name: (name) => (name.trim() === '' ? t('interactions.outcomeNameMissing') : null) },
    refusals: { outcomeName: 'name', outcomes: 'name' },
    send: async ({ name }) => {
      if (outcome) await client.interactions.changeOutcome({ id: outcome.id, name, isArchived: outcome.isArchived });
      else await client.interactions.addOutcome({ name });
    },
    told: t(outcome ? 'interactions.outcomeChanged' : 'interactions.outcomeAdded'),
  });
  return (
    <DialogForm frame={frame} submitLabel={t('common.save')}>
      <TextInput label={t('interactions.outcomeName')} maxLength={500} data-autofocus {...field('name')} />
    </DialogForm>
  );
}

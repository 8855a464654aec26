import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DisputeReason } from '../../../shared/contract/disputes.ts';
import { api } from '../../client/client.ts';
import { tellDone } from '../../client/tell-done.ts';
import { FormDialog } from '../../components/dialog/form-dialog.tsx';
import { Section } from '../../components/layout/page.tsx';
import { PlainTable } from '../../components/table/plain-table.tsx';
import { useText } from '../../components/text/text.tsx';
import { DisputeReasonActs } from './dispute-reason-acts.tsx';
import { DisputeReasonFields } from './dispute-reason-fields.tsx';
import classes from './settings.module.css';

/** The firm's list of reasons of disputes: added, changed, put in order, archived. */
export function DisputeReasonsSection() {
  const { t } = useText();
  const reasons = useQuery(api.disputes.reasons.queryOptions()).data;
  const [edited, setEdited] = useState<DisputeReason | 'new' | null>(null);
  const change = useMutation(
    api.disputes.changeReason.mutationOptions({ onSuccess: () => tellDone(t('disputes.reasonChanged')) }),
  );
  const move = useMutation(api.disputes.moveReason.mutationOptions());
  return (
    <Section
      title={t('disputes.reasons')}
      actions={
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={15} />}
          onClick={() => setEdited('new')}
        >
          {t('disputes.addReason')}
        </Button>
      }
    >
      <p className={classes.text}>{t('disputes.reasonsExplained')}</p>
      <PlainTable>
        <thead>
          <tr>
            <th scope="col">{t('disputes.reasonName')}</th>
            <th scope="col">{t('disputes.family')}</th>
            <th scope="col">{t('disputes.reasonPenalties')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('disputes.reasonActs')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {reasons?.map((reason, place) => (
            <tr key={reason.id}>
              <td>
                {reason.name} {reason.isArchived ? <em>· {t('disputes.reasonArchived')}</em> : null}
              </td>
              <td>{t(`disputes.family.${reason.family}`)}</td>
              <td>{t(reason.runsPenalties ? 'disputes.runs.yes' : 'disputes.runs.no')}</td>
              <td data-end>
                <DisputeReasonActs
                  reason={reason}
                  isFirst={place === 0 || reasons[place - 1]?.isArchived !== reason.isArchived}
                  isLast={reasons[place + 1]?.isArchived !== reason.isArchived}
                  onEdit={() => setEdited(reason)}
                  onMove={(direction) => move.mutate({ id: reason.id, direction })}
                  onArchive={(isArchived) => {
                    const { position: _position, code: _code, ...values } = reason;
                    change.mutate({ ...values, isArchived });
                  }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      <FormDialog
        opened={edited !== null}
        onClose={() => setEdited(null)}
        title={
          edited === null || edited === 'new'
            ? t('disputes.addReason')
            : t('disputes.editReasonOf', { name: edited.name })
        }
      >
        <DisputeReasonFields reason={edited === 'new' ? null : edited} />
      </FormDialog>
    </Section>
  );
}

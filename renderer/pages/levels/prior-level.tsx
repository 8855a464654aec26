import { Button } from '@mantine/core';
import { IconHistoryToggle } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/client.ts';
import { tellDone } from '../../client/tell-done.ts';
import { FormDialog } from '../../components/dialog/form-dialog.tsx';
import { useText } from '../../components/text/text.tsx';
import { LevelForm } from './level-form.tsx';
import classes from './levels.module.css';

type PriorLevelProps = {
  customerId: number;
  /** Of one document; absent: of the customer as a whole. */
  documentId?: number;
};

/** The level that a customer or a document had reached in another tool, with the window in which it is said. */
export function PriorLevel({ customerId, documentId }: PriorLevelProps) {
  const { t, day } = useText();
  const [isOpen, setOpen] = useState(false);
  const recorded = useQuery(api.levels.ofCustomer.queryOptions({ input: { customerId } })).data;
  const withdraw = useMutation(
    api.levels.withdraw.mutationOptions({ onSuccess: () => tellDone(t('levels.withdrawn')) }),
  );
  if (!recorded) return <div className={classes.line} />;
  const own = recorded.filter((level) => level.documentId === (documentId ?? null));
  const standing = own.find(({ voidedAt }) => voidedAt === null);
  return (
    <div className={classes.line}>
      {standing ? (
        <>
          <IconHistoryToggle size={15} stroke={1.6} aria-hidden="true" />
          <span>{t('levels.prior')}</span>
          <strong>
            {standing.isDayKnown
              ? t('levels.upToOn', { step: standing.step, date: day(standing.reachedOn) })
              : t('levels.upTo', { step: standing.step })}
          </strong>
        </>
      ) : null}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={standing ? undefined : <IconHistoryToggle size={15} stroke={1.6} />}
        onClick={() => setOpen(true)}
      >
        {t(standing ? 'levels.change' : 'levels.add')}
      </Button>
      {standing ? (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate({ id: standing.id })}
        >
          {t('levels.withdraw')}
        </Button>
      ) : null}
      <FormDialog
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t(documentId === undefined ? 'levels.prior' : 'levels.ofDocument')}
      >
        <LevelForm customerId={customerId} documentId={documentId ?? null} standing={standing} history={recorded} />
      </FormDialog>
    </div>
  );
}

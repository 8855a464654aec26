import { Button, Group } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outputs } from '../../../shared/contract/index.ts';
import { ActButton } from '../../acts/act-button.tsx';
import { api, client } from '../../client/client.ts';
import { tellDone } from '../../client/tell-done.ts';
import { useText } from '../../components/text/text.tsx';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { DocumentForm, type TypedDocument } from './document-form.tsx';
import { WriteOff } from './write-off.tsx';

type DocumentActionsProps = {
  document: Outputs['documents']['get'];
  /** Called with true while the document is being replaced by another or withdrawn: it then cannot be read. */
  onReplacing: (isReplaced: boolean) => void;
};

/**
 * What can be done with a document: note an interaction about it, correct or withdraw a manual one, note that its payment is promised or that it is
 * disputed, put it on hold, write off what little remains of any.
 */
export function DocumentActions({ document, onReplacing }: DocumentActionsProps) {
  const subject = { customerId: document.customerId, documentIds: [document.id] };
  const isFree = document.importedFrom === null && document.allocations.length === 0 && document.level === 0;
  return (
    <Group gap="xs" mt="md">
      <ActButton act="interaction" subject={subject} />
      <CorrectDocument document={document} isFree={isFree} onReplacing={onReplacing} />
      {isFree ? <VoidDocument document={document} onReplacing={onReplacing} /> : null}
      {document.side === 'debit' && document.openCents > 0 ? (
        <>
          <ActButton act="promise" subject={subject} />
          <ActButton act="dispute" subject={subject} />
          <ActButton act="hold" subject={subject} />
        </>
      ) : null}
      <WriteOff document={document} />
    </Group>
  );
}

/** The form stays open where another window uses the document meanwhile, so that nothing typed is lost. */
function CorrectDocument({ document, isFree, onReplacing }: DocumentActionsProps & { isFree: boolean }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const [, setShown] = useUrlState('document');
  async function save(typed: TypedDocument) {
    onReplacing(true);
    try {
      return await client.documents.update({ ...typed, id: document.id });
    } finally {
      onReplacing(false);
    }
  }
  const { kind, side, reference, label, issuedOn, dueOrigin, amountCents } = document;
  const dueOn = dueOrigin === 'manual' ? document.dueOn : null;
  return (
    <>
      {isFree ? (
        <Button variant="default" leftSection={<IconPencil size={15} />} onClick={() => setOpen(true)}>
          {t('edits.correctDocument')}
        </Button>
      ) : null}
      <DocumentForm
        customerId={document.customerId}
        title={t('edits.correctDocument')}
        opened={isOpen}
        initial={{ kind, side, reference, label, issuedOn, dueOn, amountCents }}
        onSave={save}
        onSaved={(corrected) => {
          setOpen(false);
          setShown(String(corrected));
        }}
        onClose={() => setOpen(false)}
      />
    </>
  );
}

/** No question asked: it can be undone. */
function VoidDocument({ document, onReplacing }: DocumentActionsProps) {
  const { t } = useText();
  const [, setShown] = useUrlState('document');
  const remove = useMutation(
    api.documents.void.mutationOptions({
      onMutate: () => onReplacing(true),
      onSettled: () => onReplacing(false),
      onSuccess: () => {
        tellDone(t('edits.documentVoided'));
        setShown('');
      },
    }),
  );
  return (
    <Button
      variant="default"
      leftSection={<IconTrash size={15} />}
      loading={remove.isPending}
      onClick={() => remove.mutate({ id: document.id })}
    >
      {t('edits.void')}
    </Button>
  );
}

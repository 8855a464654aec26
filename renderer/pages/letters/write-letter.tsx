import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outputs } from '../../../shared/contract/index.ts';
import type { StepRecipient } from '../../../shared/domain/kinds.ts';
import { letterFault, type TypedLetter, tidyLetter } from '../../../shared/domain/letters/typed-letter.ts';
import { api, client } from '../../client/client.ts';
import { DialogForm, FormDialog } from '../../components/dialog/form-dialog.tsx';
import { isRight } from '../../components/form/wrong-fields.ts';
import { PdfWindow } from '../../components/pdf/pdf-window.tsx';
import { LastingAct } from '../../components/text/lasting-act.tsx';
import { useText } from '../../components/text/text.tsx';
import { useEditForm } from '../../hooks/use-edit-form.ts';
import { LetterWindow } from './letter-window.tsx';
import { RecipientChoice } from './recipient-choice.tsx';

type Issued = Outputs['letters']['write'];

/** A window in which a letter to a customer is written. Once issued, it is shown and can be printed. */
export function WriteLetter({ customer }: { customer: { id: number; name: string } }) {
  const { t } = useText();
  const [isWriting, setWriting] = useState(false);
  const [issued, setIssued] = useState<Issued>();
  return (
    <>
      <Button variant="default" leftSection={<IconMail size={16} stroke={1.6} />} onClick={() => setWriting(true)}>
        {t('letters.write')}
      </Button>
      <FormDialog
        opened={isWriting}
        size="lg"
        title={t('letters.writeTo', { name: customer.name })}
        onClose={() => setWriting(false)}
      >
        <LetterFields customerId={customer.id} onIssued={setIssued} />
      </FormDialog>
      <LetterWindow letter={issued} onClose={() => setIssued(undefined)} />
    </>
  );
}

const start: TypedLetter & { recipient: StepRecipient } = { subject: '', text: '', recipient: 'preferred' };

type LetterFieldsProps = { customerId: number; onIssued: (letter: Issued) => void };

function LetterFields({ customerId, onIssued }: LetterFieldsProps) {
  const { t, failure } = useText();
  const preview = useMutation(api.letters.preview.mutationOptions());
  const check = (name: keyof TypedLetter) => (_typed: string, letter: TypedLetter) => {
    const fault = letterFault(tidyLetter(letter), name);
    return fault === null ? null : failure({ code: 'validation', ...fault });
  };
  const { form, field, frame } = useEditForm({
    start,
    checks: { subject: check('subject'), text: check('text') },
    send: (typed) => client.letters.write(writtenOf(typed)),
    told: t('letters.issued'),
    isAct: true,
    onSaved: onIssued,
  });
  function look() {
    if (isRight(frame.ref.current, form.validate().errors)) preview.mutate(writtenOf(form.getValues()));
  }
  function writtenOf({ recipient, ...typed }: typeof start) {
    return { customerId, recipient, ...tidyLetter(typed) };
  }
  return (
    <>
      <DialogForm frame={frame} submitLabel={t('letters.issue')}>
        <TextInput label={t('letters.subject')} {...field('subject')} />
        <RecipientChoice customerId={customerId} {...field('recipient')} />
        <Textarea
          label={t('letters.text')}
          description={t('letters.textAround')}
          placeholder={t('letters.textPlaceholder')}
          minRows={10}
          maxRows={18}
          autosize
          {...field('text')}
        />
        <Group>
          <Button variant="default" loading={preview.isPending} onClick={look}>
            {t('letters.preview')}
          </Button>
        </Group>
        <LastingAct kind="letters.write" />
      </DialogForm>
      <PdfWindow file={preview.data ? { ...preview.data, hasWindow: true } : null} onClose={preview.reset} />
    </>
  );
}

import { Button, Textarea } from '@mantine/core';
import type { Outputs } from '../../../../shared/contract/index.ts';
import { type RewrittenPart, rewrittenParts, wordsFault } from '../../../../shared/domain/letters/own-words.ts';
import type { Proposal } from '../../../../shared/domain/reminders/proposal.ts';
import type { Day } from '../../../../shared/domain/values/days.ts';
import { client } from '../../../client/client.ts';
import { DialogForm } from '../../../components/dialog/form-dialog.tsx';
import { Notice } from '../../../components/text/notice.tsx';
import { useText } from '../../../components/text/text.tsx';
import { useEditForm } from '../../../hooks/use-edit-form.ts';
import classes from './own-words.module.css';

type WordsFormProps = {
  words: Outputs['reminders']['words'];
  /** Why the words are to be read again. */
  toReread: string | undefined;
  proposal: Proposal;
  asOf: Day;
};

/** The words of one letter, each part in its field, with a way back to the usual ones. */
export function WordsForm({ words, toReread, proposal, asOf }: WordsFormProps) {
  const { t, failure } = useText();
  const byPart = new Map(words.parts.map((each) => [each.part, each]));
  const startOf = (part: RewrittenPart) => byPart.get(part)?.own ?? byPart.get(part)?.usual ?? '';
  const check = (part: RewrittenPart) => (typed: string) => {
    const fault = wordsFault(typed, part);
    return fault === null ? null : failure({ code: 'validation', ...fault });
  };
  const { values, change, field, frame } = useEditForm({
    start: { opening: startOf('opening'), request: startOf('request') },
    checks: { opening: check('opening'), request: check('request') },
    send: (typed) => {
      const { customerId, currency, stepId, documentId, claimedCents, level } = proposal;
      const agreed = { claimedCents, level };
      return client.reminders.saveWords({ customerId, currency, stepId, documentId, agreed, ...typed, asOf });
    },
    told: t('reminders.words.saved'),
  });
  return (
    <DialogForm frame={frame} submitLabel={t('common.save')}>
      {toReread === undefined ? null : <Notice tone="warn" title={toReread} />}
      {rewrittenParts.map((part) => {
        const usual = byPart.get(part)?.usual;
        if (usual === undefined) return null;
        return (
          <div key={part} className={classes.part}>
            <Textarea label={t(`reminders.words.${part}`)} minRows={4} maxRows={12} autosize {...field(part)} />
            {values[part] === usual ? null : (
              <Button variant="subtle" size="compact-sm" onClick={() => change({ [part]: usual })}>
                {t('reminders.words.usual')}
              </Button>
            )}
          </div>
        );
      })}
      <p className={classes.hint}>
        {t(proposal.isFormalNotice ? 'reminders.words.hintNotice' : 'reminders.words.hint')}
      </p>
    </DialogForm>
  );
}

import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowBarDown, IconEqual, IconLink } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { DocumentRow } from '../../../shared/contract/documents.ts';
import { mostOpenDocuments } from '../../../shared/contract/edits.ts';
import { api } from '../../client/client.ts';
import { toFailure } from '../../client/failure.ts';
import { ignoreTold } from '../../client/queries.ts';
import { tellDone } from '../../client/tell-done.ts';
import { MainAct } from '../../components/form/main-act.tsx';
import { useUnsaved } from '../../components/form/unsaved-forms.tsx';
import { PageLoading } from '../../components/layout/page-loading.tsx';
import { ErrorNotice } from '../../components/text/error-notice.tsx';
import { Money } from '../../components/text/money.tsx';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';
import classes from './allocations.module.css';
import { OpenList } from './open-list.tsx';
import { useAllocationDraft } from './use-allocation-draft.ts';

/** What a customer paid, on the left, set against what it owes, on the right. */
export function AllocationEditor({ customerId }: { customerId: number }) {
  const open = { customerId, openOnly: true, sort: 'issuedOn', descending: false, limit: mostOpenDocuments } as const;
  const debits = useQuery(api.documents.list.queryOptions({ input: { ...open, side: 'debit' } }));
  const credits = useQuery(api.documents.list.queryOptions({ input: { ...open, side: 'credit' } }));
  const error = debits.error ?? credits.error;
  const failed = error ? <ErrorNotice failure={toFailure(error)} onRetry={() => void debits.refetch()} /> : null;
  if (!debits.data || !credits.data) return failed ?? <PageLoading />;
  const isCut = debits.data.count > mostOpenDocuments || credits.data.count > mostOpenDocuments;
  return (
    <>
      {failed}
      <Editor {...{ customerId }} debits={debits.data.rows} credits={credits.data.rows} isCut={isCut} />
    </>
  );
}

type EditorProps = {
  customerId: number;
  debits: readonly DocumentRow[];
  credits: readonly DocumentRow[];
  isCut: boolean;
};

const partOf = ({ id, openCents }: DocumentRow) => ({ id, cents: openCents });

function Editor({ customerId, debits, credits, isCut }: EditorProps) {
  const { t, money } = useText();
  const draft = useAllocationDraft(debits.map(partOf), credits.map(partOf));
  const { debitCents, creditCents } = draft;
  const section = useRef<HTMLElement>(null);
  const hasSaved = useRef(false);
  const save = useMutation(
    api.allocations.create.mutationOptions({
      onSuccess: () => {
        hasSaved.current = true;
        draft.clear();
        tellDone(t('edits.allocated'));
      },
    }),
  );
  // The list that had the focus goes with its last document, and the button waits for the next choice.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each reading of the documents may take a list away.
  useEffect(() => {
    const focused = document.activeElement;
    if (!hasSaved.current || !section.current || !(focused === document.body || focused?.matches(':disabled'))) return;
    (section.current.querySelector<HTMLElement>('[role="grid"]') ?? section.current).focus();
  }, [debits, credits]);
  const canSave = debitCents > 0 && debitCents === creditCents && !draft.isBeyond && !save.isPending;
  async function send() {
    if (!canSave) return false;
    const pairs = draft.pairs();
    return save.mutateAsync({
      allocations: pairs.map(({ debitId, creditId, cents }) => ({
        debitDocumentId: debitId,
        creditDocumentId: creditId,
        amountCents: cents,
      })),
    });
  }
  function submit() {
    send().catch(ignoreTold);
  }
  useUnsaved(debitCents + creditCents > 0, send);
  function chooseExact() {
    if (!draft.chooseExact()) notifications.show({ message: t('edits.exactNone') });
  }
  function differenceText(): string {
    if (creditCents > debitCents) return t('edits.unbalancedCredits', { amount: money(creditCents - debitCents) });
    if (debitCents > creditCents) return t('edits.unbalancedDebits', { amount: money(debitCents - creditCents) });
    return debitCents > 0 ? t('edits.balanced') : money(0);
  }
  return (
    <section ref={section} className={classes.editor} aria-label={t('edits.allocateTitle')} tabIndex={-1}>
      {isCut ? <Notice tone="info">{t('edits.tooMany', { count: mostOpenDocuments })}</Notice> : null}
      <div className={classes.head}>
        <dl className={classes.totals} aria-live="polite">
          <div>
            <dt>{t('edits.totalCredits')}</dt>
            <dd>
              <Money cents={creditCents} strong />
            </dd>
          </div>
          <div>
            <dt>{t('edits.totalDebits')}</dt>
            <dd>
              <Money cents={debitCents} strong />
            </dd>
          </div>
          <div>
            <dt>{t('edits.difference')}</dt>
            <dd>{differenceText()}</dd>
          </div>
        </dl>
        <div className={classes.acts}>
          <Button variant="subtle" leftSection={<IconEqual size={16} />} onClick={chooseExact}>
            {t('edits.exact')}
          </Button>
          <Button
            variant="subtle"
            leftSection={<IconArrowBarDown size={16} />}
            disabled={creditCents === 0}
            onClick={draft.prefill}
          >
            {t('edits.prefill')}
          </Button>
          <Button variant="default" disabled={debitCents + creditCents === 0} onClick={draft.clear}>
            {t('edits.clear')}
          </Button>
          <MainAct leftSection={<IconLink size={16} />} disabled={!canSave} loading={save.isPending} onClick={submit}>
            {debitCents === 0 ? t('edits.allocate') : t('edits.save', { amount: money(debitCents) })}
          </MainAct>
        </div>
      </div>
      <div className={classes.lists}>
        <div>
          <h2>{t('edits.credits')}</h2>
          {credits.length === 0 ? <p>{t('edits.noCredits')}</p> : null}
          {credits.length === 0 ? null : (
            <OpenList
              {...{ customerId }}
              rows={credits}
              side="credit"
              isFirst
              amountOf={draft.amountOf}
              offerFor={(row) => row.openCents}
              onChange={draft.setCredit}
            />
          )}
        </div>
        <div>
          <h2>{t('edits.debits')}</h2>
          {debits.length === 0 ? <p>{t('edits.noDebits')}</p> : null}
          {debits.length === 0 ? null : (
            <OpenList
              {...{ customerId }}
              rows={debits}
              side="debit"
              isFirst={credits.length === 0}
              amountOf={draft.amountOf}
              offerFor={(row) => draft.offerFor(partOf(row))}
              onChange={draft.setDebit}
            />
          )}
        </div>
      </div>
    </section>
  );
}

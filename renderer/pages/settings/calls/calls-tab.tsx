import { Button } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outputs } from '../../../../shared/contract/index.ts';
import { readCallText } from '../../../../shared/domain/calls/merge-text.ts';
import { type CallTextKey, type CallTexts, callTextKeys, ownTexts } from '../../../../shared/domain/calls/texts.ts';
import { api, client } from '../../../client/client.ts';
import { tellDone } from '../../../client/tell-done.ts';
import { EditForm, SaveBar } from '../../../components/form/edit-form.tsx';
import { QueryState } from '../../../components/layout/query-state.tsx';
import { useText } from '../../../components/text/text.tsx';
import { stateOf } from '../../../hooks/query-state.ts';
import { useCardForm } from '../../../hooks/use-edit-form.ts';
import { CallTextEditor } from './call-text-editor.tsx';
import { CallTextList } from './call-text-list.tsx';
import classes from './calls-tab.module.css';

type Known = Outputs['calls']['texts'];

/** What is said in calls: the scripts, and the answers to what is objected, with the figures of a customer beside. */
export function CallsTab() {
  const query = useQuery(api.calls.texts.queryOptions());
  return (
    <QueryState {...stateOf(query)}>{(known) => <CallTextsForm known={known} reread={query.refetch} />}</QueryState>
  );
}

const asItIs = (texts: CallTexts) => ({ ...texts });

/** The texts that name a field nobody knows, with its name. */
function unknownFields(texts: CallTexts, fields: Known['fields']) {
  return callTextKeys.flatMap((key) => {
    const read = readCallText(texts[key], fields);
    return 'unknown' in read ? [{ key, name: read.unknown }] : [];
  });
}

function CallTextsForm({ known, reread }: { known: Known; reread: () => Promise<unknown> }) {
  const { t } = useText();
  const { texts, usual, fields } = known;
  const [shown, setShown] = useState<CallTextKey>('courteous-usual');
  const { values, change, field, frame } = useCardForm({
    card: texts,
    toValues: asItIs,
    reread,
    noun: 'calls',
    checks: (typed) =>
      Object.fromEntries(unknownFields(typed, fields).map(({ key, name }) => [key, t('calls.unknownField', { name })])),
    send: (typed, read) => client.calls.setTexts({ texts: typed, read }),
    told: t('calls.saved'),
  });
  const reset = useMutation(
    api.calls.setTexts.mutationOptions({
      // What is typed goes with what was saved: the form then follows the firm again.
      onMutate: () => change({ ...usual }),
      onSuccess: () => tellDone(t('calls.resetDone')),
    }),
  );
  const wrong = unknownFields(values, fields).map(({ key }) => key);
  const isUsual = (each: CallTexts) => Object.keys(ownTexts(each, usual)).length === 0;
  return (
    <>
      <div className={classes.intro}>
        <p>{t('calls.text')}</p>
        <Button
          variant="default"
          leftSection={<IconRestore size={16} stroke={1.6} />}
          loading={reset.isPending}
          disabled={isUsual(texts) && isUsual(values)}
          onClick={() => reset.mutate({ texts: usual })}
        >
          {t('calls.reset')}
        </Button>
      </div>
      <EditForm frame={frame}>
        <div className={classes.frame}>
          <CallTextList {...{ shown, values, usual, wrong }} onShow={setShown} />
          <CallTextEditor
            key={shown}
            textKey={shown}
            values={values}
            usual={usual}
            fields={fields}
            bound={field(shown)}
            onChange={(text) => change({ [shown]: text })}
          />
        </div>
        <SaveBar frame={frame} />
      </EditForm>
    </>
  );
}

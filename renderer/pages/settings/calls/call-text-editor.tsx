import { Button, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Outputs } from '../../../../shared/contract/index.ts';
import { callFields, readCallText } from '../../../../shared/domain/calls/merge-text.ts';
import { payerProfiles, profileBounds } from '../../../../shared/domain/calls/profiles.ts';
import { type CallTextKey, type CallTexts, longestCallText } from '../../../../shared/domain/calls/texts.ts';
import { callTextName } from '../../../../shared/i18n/call-text.ts';
import { api } from '../../../client/client.ts';
import { useText } from '../../../components/text/text.tsx';
import type { BoundField } from '../../../hooks/use-edit-form.ts';
import { CallPieces } from '../../calls/index.ts';
import classes from './calls-tab.module.css';

/** How long typing rests before the preview is asked for, milliseconds. */
const rest = 150;

type CallTextEditorProps = {
  textKey: CallTextKey;
  values: CallTexts;
  usual: CallTexts;
  fields: Outputs['calls']['texts']['fields'];
  bound: BoundField;
  onChange: (text: string) => void;
};

/** One text, the fields that it may name, and how it reads with the figures of a customer. */
export function CallTextEditor({ textKey, values, usual, fields, bound, onChange }: CallTextEditorProps) {
  const { t, language } = useText();
  const input = useRef<HTMLTextAreaElement>(null);
  const text = values[textKey];
  const profile = payerProfiles.find((each) => textKey.endsWith(`-${each}`));
  /** Puts the field where the caret stands. */
  function insert(name: string) {
    const at = input.current?.selectionStart ?? text.length;
    onChange(`${text.slice(0, at)}{${name}}${text.slice(input.current?.selectionEnd ?? at)}`);
    input.current?.focus();
  }
  return (
    <div className={classes.editor}>
      {profile === undefined ? null : <p className={classes.soft}>{t(`calls.profileOf.${profile}`, profileBounds)}</p>}
      <Textarea
        ref={input}
        label={callTextName(language, textKey)}
        placeholder={profile === undefined || profile === 'usual' ? '' : t('calls.asUsualHint')}
        autosize
        minRows={6}
        maxRows={16}
        maxLength={longestCallText}
        {...bound}
      />
      <ul className={classes.fields} aria-label={t('calls.fields')}>
        {callFields.map((field) => (
          <li key={field}>
            <Button
              variant="default"
              size="compact-xs"
              title={t(`calls.field.${field}`)}
              onClick={() => insert(fields[field])}
            >
              {`{${fields[field]}}`}
            </Button>
          </li>
        ))}
      </ul>
      {text === usual[textKey] ? null : (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange(usual[textKey])}>
          {t('calls.resetOne')}
        </Button>
      )}
      <Preview text={text} fields={fields} />
    </div>
  );
}

function Preview({ text, fields }: Pick<CallTextEditorProps, 'fields'> & { text: string }) {
  const { t, language } = useText();
  const [asked] = useDebouncedValue(text, rest);
  const isRight = 'pieces' in readCallText(asked, fields);
  const { data } = useQuery({
    ...api.calls.preview.queryOptions({ input: { text: asked, language } }),
    enabled: isRight && asked !== '',
    placeholderData: keepPreviousData,
  });
  if (asked === '' || data === undefined) return null;
  return (
    <section className={classes.preview} aria-label={t('calls.preview')}>
      <h3>{data === null ? t('calls.preview') : t('calls.previewOf', { name: data.customer })}</h3>
      {data === null ? <p className={classes.soft}>{t('calls.previewNobody')}</p> : <CallPieces pieces={data.pieces} />}
    </section>
  );
}

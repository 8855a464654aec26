import { Textarea } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { MainAct } from '../../components/form/main-act.tsx';
import { useUnsaved } from '../../components/form/unsaved-forms.tsx';
import { Section } from '../../components/layout/page.tsx';
import { useText } from '../../components/text/text.tsx';
import { keepPastedCells } from './pasted-cells.ts';

/** The most characters that one request may hold. */
const mostCharacters = 400_000;

/** Cells copied from a spreadsheet, pasted here: they are read as a file would be. */
export function PasteCells() {
  const { t } = useText();
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  const count = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '').length;
  const isTooLong = text.length > mostCharacters;

  const forget = useUnsaved(count > 0, null);

  function read() {
    if (count === 0 || isTooLong) return;
    forget();
    keepPastedCells(text);
    navigate('/imports/columns?kind=customers&paste=1');
  }

  return (
    <Section title={t('importsCustomers.pasteTitle')}>
      <Textarea
        label={t('importsCustomers.pasteLabel')}
        description={t('importsCustomers.pasteText')}
        error={isTooLong ? t('importsCustomers.pasteTooLong') : undefined}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        spellCheck={false}
        styles={{ input: { fontFamily: 'monospace', whiteSpace: 'pre', overflowX: 'auto', height: 180 } }}
        mb="sm"
      />
      <MainAct
        leftSection={<IconClipboardText size={16} stroke={1.6} />}
        disabled={count === 0 || isTooLong}
        onClick={read}
      >
        {count === 0 ? t('importsCustomers.pasteEmpty') : t('importsCustomers.pasteRead', { count })}
      </MainAct>
    </Section>
  );
}

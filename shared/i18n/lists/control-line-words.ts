import type { ControlLine } from '../../contract/balance-control.ts';
import type { LineSource } from '../../domain/balance/control-causes.ts';
import type { ControlLineColumn } from '../../domain/lists/control-line-list.ts';
import { t } from '../translate.ts';
import type { ListWords } from './list-words.ts';

/** The columns of the lines of the control, on screen and in their report. */
export const controlLineWords: ListWords<ControlLineColumn, ControlLine> = {
  on: { heading: 'documents.issuedOn', value: ({ on }) => on },
  source: {
    heading: 'balance.lineKind',
    value: ({ source }) => source,
    word: (source) => `balance.lineSource.${source as LineSource}`,
  },
  file: {
    heading: 'balance.lineFrom',
    value: ({ file }) => file,
    text: ({ source, file, line }, language) => {
      if (file === null) return t(language, `balance.lineSource.${source}`);
      return t(language, source === 'refused' ? 'balance.refusedLineOf' : 'balance.lineOf', {
        file,
        line: String(line),
      });
    },
  },
  line: { heading: 'imports.line', value: ({ line }) => line },
  name: { heading: 'balance.customer', value: ({ name }) => name },
  customer: { heading: 'balance.customerCode', value: ({ customer }) => customer },
  journal: { heading: 'balance.journal', value: ({ journal }) => journal },
  reference: { heading: 'documents.reference', value: ({ reference }) => reference },
  label: { heading: 'documents.label', value: ({ label }) => label },
  cents: { heading: 'documents.amount', value: ({ cents }) => cents },
};

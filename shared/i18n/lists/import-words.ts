import type { ImportBatch } from '../../contract/imports.ts';
import type { ImportKind } from '../../domain/imports/kinds.ts';
import type { BatchState } from '../../domain/kinds.ts';
import type { ImportColumn } from '../../domain/lists/import-list.ts';
import type { ListWords } from './list-words.ts';

/** The columns of the list of imports, on screen and in its reports. */
export const importWords: ListWords<ImportColumn, Omit<ImportBatch, 'encoding' | 'summary'>> = {
  fileName: { heading: 'imports.file', value: ({ fileName }) => fileName },
  kind: {
    heading: 'imports.content',
    value: ({ kind }) => kind,
    word: (kind) => `imports.named.${kind as ImportKind}`,
  },
  state: {
    heading: 'common.state',
    value: ({ state }) => state,
    word: (state) => `imports.state.${state as BatchState}`,
  },
  periodFrom: { heading: 'imports.periodFrom', value: ({ periodFrom }) => periodFrom },
  periodTo: { heading: 'imports.periodTo', value: ({ periodTo }) => periodTo },
  rows: { heading: 'imports.rows', value: ({ rows }) => rows },
  issueCount: { heading: 'imports.refused', value: ({ issueCount }) => (issueCount > 0 ? issueCount : null) },
  recordedAt: { heading: 'imports.importedOn', value: ({ recordedAt }) => recordedAt },
  undoneAt: { heading: 'imports.undoneOn', value: ({ undoneAt }) => undoneAt },
  format: { heading: 'imports.format', value: ({ format }) => format.toUpperCase() },
  id: { heading: 'imports.number', value: ({ id }) => id },
};

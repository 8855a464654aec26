import { Stack } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { ImportInspection } from '../../../../../shared/contract/imports/kinds.ts';
import type { ListInspection } from '../../../../../shared/contract/imports/lists.ts';
import type { ImportOptions, ImportSource } from '../../../../../shared/contract/imports.ts';
import type { ImportKind } from '../../../../../shared/domain/imports/kinds.ts';
import type { DateOrder } from '../../../../../shared/domain/open-items/item.ts';
import { api } from '../../../../client/client.ts';
import { Section } from '../../../../components/layout/page.tsx';
import { KeyValueList } from '../../../../components/text/key-value-list.tsx';
import { useText } from '../../../../components/text/text.tsx';
import classes from '../imports.module.css';
import { QueuePlace } from '../staging/next-file.tsx';
import { useStageImport } from '../staging/use-stage-import.ts';
import { ColumnsFrame } from './columns-frame.tsx';
import { ColumnsTable } from './columns-table.tsx';
import { DateOrderQuestion } from './date-order-question.tsx';
import { KindChoice } from './kind-choice.tsx';
import { LineIssues } from './line-issues.tsx';
import { SheetChoice } from './sheet-choice.tsx';
import { useOwnPage } from './use-own-page.ts';

/** What the user says of how a file is read; what he does not say is remembered, or guessed. */
export type SaidColumns<Field> = {
  sheet?: string | undefined;
  columns?: (Field | null)[] | undefined;
  dateOrder?: DateOrder | undefined;
  hasHeadings?: boolean | undefined;
};

/** What the page shows of a file of any kind. */
export type MappedFile<Field> = Omit<ListInspection, 'rows' | 'issueCount' | 'issues'> & {
  readonly columns: (Field | null)[];
  readonly issues?: ListInspection['issues'];
  readonly dateOrder?: DateOrder | null;
  readonly needsDateOrder?: boolean;
  readonly hasHeadings?: boolean;
};

/** A title, and what one reading of a file gives. */
export type Reading<File> = {
  readonly title: string;
  readonly items: (file: File) => readonly { label: string; value: ReactNode }[];
};

type MappedColumnsProps<Field extends string, File extends MappedFile<Field>> = {
  kind: ImportKind;
  fileToken: string;
  /** Cells pasted, in place of a file. */
  pasted?: ImportSource | undefined;
  title: string;
  /** What the columns still lack, in words. */
  missing: string;
  /** The file where it is understood as one of this kind. */
  fileOf: (found: ImportInspection) => File | null;
  isComplete: (columns: (Field | null)[]) => boolean;
  /** True where the form of the file says what its columns hold. */
  isFixed?: (file: File) => boolean;
  fields: readonly Field[];
  labelOf: (field: Field | 'none') => string;
  toOptions: (said: SaidColumns<Field>) => ImportOptions;
  back?: { href: string; title: string; label: string };
  /** Choices of this kind beside those that every file has. */
  choices?: (file: File, say: (said: SaidColumns<Field>) => void, said: SaidColumns<Field>) => ReactNode;
  /** What this reading gives; absent where the next page tells. */
  reading?: Reading<File>;
  /** Said above the columns. */
  about?: string;
};

/** Maps the columns of a file and shows what this mapping gives, before anything is compared with the firm. */
export function MappedColumns<Field extends string, File extends MappedFile<Field>>(
  props: MappedColumnsProps<Field, File>,
) {
  const { kind, fileToken, fields, toOptions } = props;
  const { t } = useText();
  const [said, say] = useState<SaidColumns<Field>>({});
  const { step, cancel, stage } = useStageImport();
  const source = props.pasted ?? { fileToken };
  const isHeld = fileToken !== '' || props.pasted !== undefined;
  const query = useQuery({
    ...api.imports.inspect.queryOptions({ input: { source, kind, options: toOptions(said) } }),
    enabled: isHeld,
    placeholderData: keepPreviousData,
  });
  const { data } = query;
  useOwnPage(kind, fileToken, data);
  const found = data ? props.fileOf(data) : null;
  // The choice of the user is shown at once; the rows it gives follow when the file is read again.
  const list = found && { ...found, columns: said.columns ?? found.columns };
  const asksDates = list?.needsDateOrder === true;
  const dateOrder = asksDates ? (said.dateOrder ?? list.dateOrder ?? null) : null;
  const isFixed = list !== null && props.isFixed?.(list) === true;
  const isComplete = list !== null && (isFixed || props.isComplete(list.columns));

  async function proceed() {
    if (!list) return;
    const columns = isFixed ? undefined : [...list.columns];
    const order = dateOrder === null ? {} : { dateOrder };
    const sheet = list.sheet === null ? {} : { sheet: list.sheet };
    const { hasHeadings } = list;
    await stage(source, kind, toOptions({ columns, ...sheet, ...order, hasHeadings }));
  }

  return (
    <ColumnsFrame
      title={t('imports.columnsTitle')}
      back={props.back ?? { href: '/imports', title: t('imports.title'), label: t('imports.columnsBack') }}
      list={list}
      place={<QueuePlace />}
      missing={isComplete ? null : props.missing}
      isReady={isComplete && !(asksDates && dateOrder === null)}
      isHeld={isHeld}
      query={query}
      staging={{ step, cancel }}
      onContinue={() => void proceed()}
    >
      {list ? (
        <>
          <div className={classes.choices}>
            <Section title={props.title}>
              <Stack gap="md">
                {fileToken === '' ? null : <KindChoice value={kind} fileToken={fileToken} />}
                <SheetChoice table={list} onChange={(sheet) => say({ sheet })} />
                {asksDates ? (
                  <DateOrderQuestion
                    table={{ ...list, dateOrder }}
                    onChange={(order) => say({ ...said, dateOrder: order })}
                  />
                ) : null}
                {props.choices?.(list, say, said)}
                {props.about ? <p className={classes.soft}>{props.about}</p> : null}
              </Stack>
            </Section>
            {props.reading ? (
              <Section title={props.reading.title}>
                <KeyValueList isNumeric items={props.reading.items(list)} />
                <LineIssues issues={list.issues ?? []} />
              </Section>
            ) : null}
          </div>
          {isFixed ? null : (
            <Section title={t('imports.columnsLabel')}>
              <ColumnsTable
                table={list}
                fields={fields}
                labelOf={props.labelOf}
                onChange={(columns) => say({ ...said, columns })}
              />
            </Section>
          )}
        </>
      ) : null}
    </ColumnsFrame>
  );
}

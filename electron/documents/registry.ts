import type { LetterKind } from '../../shared/domain/kinds.ts';
import { agreement } from './agreement/index.ts';
import type { LetterDefinition, PageDefinition } from './parts/definition.ts';
import { plainLetter } from './plain-letter/index.ts';
import { reminder } from './reminder/index.ts';
import { report } from './report/index.ts';
import { week } from './week/index.ts';

/** Every kind of letter. */
export const letterDefinitions = {
  reminder,
  formalNotice: reminder,
  planAgreement: agreement,
  plainLetter,
} satisfies { readonly [Kind in LetterKind]: LetterDefinition<never> };

/** Everything that leaves as pages: letters, and what bears no number. */
const pageDefinitions = { ...letterDefinitions, report, week };

export type PageKind = keyof typeof pageDefinitions;
type Contents = {
  readonly [Kind in PageKind]: (typeof pageDefinitions)[Kind] extends PageDefinition<infer Content> ? Content : never;
};

/** What to render, one member for each kind: plain data, everything the page says is in it. */
export type PdfRequest<Kind extends PageKind = PageKind> = {
  readonly [Each in Kind]: { readonly kind: Each; readonly content: Contents[Each] };
}[Kind];

export type LetterRequest = PdfRequest<LetterKind>;

/** How the kind of `request` is laid out. */
export function pageDefinitionOf<Kind extends PageKind>(kind: Kind): PageDefinition<Contents[Kind]> {
  const definitions: { readonly [Each in PageKind]: PageDefinition<Contents[Each]> } = pageDefinitions;
  return definitions[kind];
}

/** What is declared of the kind of a letter. */
export function letterDefinitionOf<Kind extends LetterKind>(kind: Kind): LetterDefinition<Contents[Kind]> {
  const definitions: { readonly [Each in LetterKind]: LetterDefinition<Contents[Each]> } = letterDefinitions;
  return definitions[kind];
}

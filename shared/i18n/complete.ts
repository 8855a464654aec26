import type { FileIssueCode } from '../domain/imports/file-issues.ts';
import type { ToldLineIssue } from '../domain/imports/line-issues.ts';
import type { issues } from './fr/failures/issues.ts';
import type { importIssues } from './fr/imports/import-issues.ts';

/** The keys of a dictionary, the two forms of what is counted taken together. */
type Said<Words> = keyof Words extends infer Key
  ? Key extends `${infer Base}_${'one' | 'other'}`
    ? Base
    : Key
  : never;

/** Compiles where `Words` says every key of `Keys`; else the compiler names those that it lacks. */
type SaysAll<Keys, Words> = [Exclude<Keys, Said<Words>>] extends [never] ? true : Exclude<Keys, Said<Words>>;
type Complete<Checks extends readonly true[]> = Checks;

/** The dictionaries that say every code of a registry; English has the keys of French. */
export type CompleteDictionaries = Complete<
  [SaysAll<ToldLineIssue, typeof issues>, SaysAll<`issue.${FileIssueCode}`, typeof importIssues>]
>;

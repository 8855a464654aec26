import type { Language } from '../domain/kinds.ts';
import { isDay } from '../domain/values/days.ts';
import type { ErrorDetails } from '../errors.ts';
import { formatCents, formatDay, formatNumber } from './format.ts';
import type { guide } from './fr/first-hour/guide.ts';
import type { desktop } from './fr/hosts/desktop.ts';
import type { terminal } from './fr/hosts/terminal.ts';
import { fr } from './fr/index.ts';
import { frenchTypography } from './typography.ts';

/** The words of the hosts are loaded by them alone (`every-language.ts`), since no page shows them; the articles of the guide by who reads them (`french-guide.ts`). */
type Dictionary = typeof fr & {
  readonly guide: typeof guide;
  readonly desktop: typeof desktop;
  readonly terminal: typeof terminal;
};
type Noun = keyof Dictionary & string;
type WrittenKey = { [N in Noun]: `${N}.${keyof Dictionary[N] & string}` }[Noun];

/** Every key, `noun.words`; `x_one` and `x_other` are one key `x` that takes a `count`. */
export type Key =
  | Exclude<WrittenKey, `${string}_one` | `${string}_other`>
  | (WrittenKey extends infer Written ? (Written extends `${infer Stem}_other` ? Stem : never) : never);

type TextAt<K extends string> = K extends `${infer N}.${infer Rest}`
  ? N extends Noun
    ? Rest extends keyof Dictionary[N]
      ? Dictionary[N][Rest]
      : never
    : never
  : never;
type Blanks<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Blanks<Rest> : never;
type BlanksOf<K extends string> =
  | Blanks<TextAt<K> | TextAt<`${K}_one`> | TextAt<`${K}_other`>>
  | (`${K}_other` extends WrittenKey ? 'count' : never);

/** What fills the blanks `{name}`. Numbers are written as the language does; a number that is a name (a year, a code) is passed as text. */
export type Fill<K extends string> = [BlanksOf<K>] extends [never]
  ? []
  : [params: { readonly [Name in BlanksOf<K>]: string | number }];

const french = flatten(fr, frenchTypography);
/** French is always there; a page adds another language when somebody reads it (`every-language.ts`). */
const texts = new Map<Language, ReadonlyMap<string, string>>([['fr', french]]);
const plurals = { fr: new Intl.PluralRules('fr'), en: new Intl.PluralRules('en') };

function flatten(
  dictionary: Readonly<Record<string, Readonly<Record<string, string>>>>,
  typography: (text: string) => string,
): ReadonlyMap<string, string> {
  const flat = new Map<string, string>();
  for (const [noun, words] of Object.entries(dictionary))
    for (const [key, text] of Object.entries(words)) flat.set(`${noun}.${key}`, typography(text));
  return flat;
}

/** Makes texts of a language known beside those that are. */
export function addTexts(
  language: Language,
  dictionary: Readonly<Record<string, Readonly<Record<string, string>>>>,
  typography: (text: string) => string,
): void {
  texts.set(language, new Map([...(texts.get(language) ?? []), ...flatten(dictionary, typography)]));
}

/** Whether the texts of a language are known. */
export function hasTexts(language: Language): boolean {
  return texts.has(language);
}

/** The text of `key`. A key or a blank that is missing does not compile. */
export function t<K extends Key>(language: Language, key: K, ...params: Fill<K>): string {
  return lookUp(language, key, params[0] ?? {}) ?? key;
}

/**
 * The text of a key made at run time (kind of an event, code of a refused line), or null when the dictionaries have
 * none or `params` leaves a blank open.
 */
export function lookUp(language: Language, key: string, params: ErrorDetails): string | null {
  const text = allTexts(language).get(key) ?? pluralText(language, key, params.count);
  if (text === undefined) return null;
  let isFilled = true;
  const filled = text.replace(/\{(\w+)\}/g, (blank, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) isFilled = false;
    return value === undefined ? blank : written(language, name, value);
  });
  // A list of names that was cut ends the sentence by itself.
  return isFilled ? filled.replaceAll('….', '…') : null;
}

/** The unit is in the name: `openCents` is an amount, `bookedOn` a day. */
function written(language: Language, name: string, value: string | number): string {
  if (typeof value === 'number')
    return name.endsWith('Cents') ? formatCents(language, value) : formatNumber(language, value);
  return name.endsWith('On') && isDay(value) ? formatDay(language, value) : value;
}

function pluralText(language: Language, key: string, count: string | number | undefined): string | undefined {
  if (typeof count !== 'number') return undefined;
  const form = plurals[language].select(count) === 'one' ? 'one' : 'other';
  return allTexts(language).get(`${key}_${form}`);
}

/** Every key and text of a language, as the screens show it; the French ones until they are known. */
export function allTexts(language: Language): ReadonlyMap<string, string> {
  return texts.get(language) ?? french;
}

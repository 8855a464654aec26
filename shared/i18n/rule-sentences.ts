/** The sentences of the rules of the priorities in every language: loaded with their screen, so that no start waits for them. */
import type { PriorityRule } from '../domain/agenda/priority-rules.ts';
import type { Language } from '../domain/kinds.ts';
import { ruleSentences as english } from './en/rule-sentences.ts';
import { ruleSentences as french } from './fr/rule-sentences.ts';
import { englishTypography, frenchTypography } from './typography.ts';

const sentences = { fr: french, en: english };
const typographies = { fr: frenchTypography, en: englishTypography };

/** What a rule looks at. */
export function ruleSentence(language: Language, rule: PriorityRule): string {
  return typographies[language](sentences[language][rule]);
}

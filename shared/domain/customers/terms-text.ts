import { foldText } from '../values/fold-text.ts';
import type { Terms } from '../values/terms.ts';

/** Words that say how one pays, not when. */
const silent =
  /\b(?:par|a|au|de|la|le|les|date|facture|factures|invoice|of|after|net|nets|due|paiement|payment|reglement|virement|vir|cheque|chq|lcr|traite|bor|billet|prelevement|prlv|carte|cb|especes|banque|bancaire|sepa|apres|from|within|n|terms?)\b/g;

const endOfMonth =
  /\b(?:fin (?:de |du )?mois|f ?d ?m|f\.d\.m\.?|e ?o ?m|end of (?:the )?month|month end)\b\.?|(?<=\d ?(?:j|jrs|jours?|d|days?)? ?)fdm\b/;

const periodic = /\b(?:factures? )?(?:periodiques?|recapitulatives?|periodic)(?: invoices?)?\b/;
const endOfDecade = /\b(?:fin (?:de (?:la )?)?decade|end of (?:the )?(?:decade|ten[ -]day period))\b/;

/** Words of payment at once, without any delay. */
const atOnce =
  /^(?:(?:paiement )?(?:au )?comptant|(?:a )?(?:la )?reception(?: de(?: la)? facture)?|immediate?(?:ment)?|cash|cod|due (?:on|upon) receipt|(?:on|upon) receipt|a la livraison|especes|contre remboursement)$/;

/** The day of the month that ends the text: `le 10`, `le 1er du mois`, `10 du mois suivant`, `on the 10th of the following month`. */
const lastWords = (() => {
  const day = '(?<day>\\d{1,2}) ?(?:er|eme|st|nd|rd|th)?';
  const following = '(?:du )?mois suivant|(?:of )?(?:the )?(?:(?:following|next) month|month following)';
  return {
    ofMonth: new RegExp(`(?:^| )(?:le|on the|the|on) ${day}(?: du mois| of the month)?$`),
    ofNextMonth: new RegExp(`(?:^| )(?:(?:le|on the|the|on) )?${day} (?:${following})$`),
  };
})();

/**
 * Payment terms as people and software write them: `30 jours`, `60 jours nets`, `45 FDM`, `30 j fin de mois le 10`,
 * `fin de mois + 45`, `le 10 du mois suivant`, `à réception`. Null for what is no delay, or one the ledger cannot count
 * (`30/60`, `le 10 et le 25`): claiming a payment earlier than agreed would be wrong.
 */
export function parseTerms(text: string): Terms | null {
  const plain = foldText(text)
    .replace(/[’'().,;:_-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (atOnce.test(plain.replace(/^(?:par )?(?:virement|cheque|prelevement|carte|cb)(?: bancaire)? (?=\D)/, '')))
    return { kind: 'net', days: 0 };
  const isPeriodic = periodic.test(plain);
  const terms = termsOnDay(plain.replace(periodic, ' ').replace(/\s+/g, ' ').trim());
  if (!isPeriodic || terms === null) return terms;
  return terms.kind === 'net' ? { ...terms, kind: 'periodic' } : null;
}

function termsOnDay(plain: string): Terms | null {
  const next = lastWords.ofNextMonth.exec(plain);
  const found = next ?? lastWords.ofMonth.exec(plain);
  if (!found) return countedTerms(plain);
  const dayOfMonth = Number(found.groups?.day);
  if (dayOfMonth < 1 || dayOfMonth > 31) return null;
  const before = plain.slice(0, found.index);
  // Payment "le 10 du mois suivant", with or without days before: those days end in a month, the 10th is in the next.
  const counted = next && daysIn(before) === null ? endOfThisMonth : countedTerms(before);
  if (counted === null || counted.dayOfMonth) return null;
  if (!next || counted.kind === 'daysThenEndOfMonth') return { ...counted, dayOfMonth };
  return counted.kind === 'net' ? { ...counted, kind: 'daysThenEndOfMonth', dayOfMonth } : null;
}

const endOfThisMonth: Terms = { kind: 'daysThenEndOfMonth', days: 0 };

function countedTerms(plain: string): Terms | null {
  const decade = endOfDecade.exec(plain);
  if (decade) {
    const days = daysIn(
      `${plain.slice(0, decade.index)} ${plain.slice(decade.index + decade[0].length)}`.replace('+', ' '),
    );
    return days === undefined ? null : within({ kind: 'endOfDecadeThenDays', days: days ?? 0 });
  }
  const month = endOfMonth.exec(plain);
  const before = month ? plain.slice(0, month.index) : plain;
  const after = month ? plain.slice(month.index + month[0].length) : '';
  const first = daysIn(before);
  const then = daysIn(after.replace('+', ' '));
  if (first === undefined || then === undefined) return null;
  if (month === null) return first === null ? null : within({ kind: 'net', days: first });
  if (first === null)
    return within({ kind: then === null ? 'daysThenEndOfMonth' : 'endOfMonthThenDays', days: then ?? 0 });
  const terms = within({ kind: 'daysThenEndOfMonth', days: first });
  if (then === null || terms === null) return terms;
  // "30 jours fin de mois + 10": ten days after an end of month is the 10th, as far as every month has such a day.
  return then >= 1 && then <= 28 ? { ...terms, dayOfMonth: then } : null;
}

/** The lone number of days of a text; null for none, undefined where anything else is said. */
function daysIn(text: string): number | null | undefined {
  const rest = text.replace(silent, ' ').replace(/\s+/g, ' ').trim();
  if (rest === '') return null;
  const found = /^(\d{1,3}) ?(?:j|jrs?|jours?|d|days?)?$/.exec(rest);
  return found ? Number(found[1]) : undefined;
}

function within(terms: Terms): Terms | null {
  return terms.days <= 180 ? terms : null;
}

/** Terms as `parseTerms` reads them again, in French or in English. */
export function writeTerms(terms: Terms, language: 'fr' | 'en'): string {
  const { dayOfMonth } = terms;
  if (dayOfMonth == null)
    return terms.kind === 'net' && terms.days === 0 ? atOnceIn[language] : writeCount(terms, language);
  const ordinal =
    language === 'fr'
      ? dayOfMonth === 1
        ? '1er'
        : dayOfMonth
      : `${dayOfMonth}${endings[ordinals.select(dayOfMonth)] ?? 'th'}`;
  return `${writeCount(terms, language)} ${language === 'fr' ? 'le' : 'on the'} ${ordinal}`;
}

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

const atOnceIn = { fr: 'comptant', en: 'cash' };

function writeCount({ kind, days }: Terms, language: 'fr' | 'en'): string {
  const texts = {
    net: { fr: `${days} jours nets`, en: `${days} days net` },
    daysThenEndOfMonth:
      days === 0
        ? { fr: 'fin de mois', en: 'end of month' }
        : { fr: `${days} jours fin de mois`, en: `${days} days end of month` },
    periodic: { fr: `${days} jours facture périodique`, en: `${days} days periodic invoice` },
    endOfDecadeThenDays: { fr: `fin de décade + ${days} jours`, en: `end of decade + ${days} days` },
    endOfMonthThenDays: { fr: `fin de mois + ${days} jours`, en: `end of month + ${days} days` },
  };
  return texts[kind][language];
}

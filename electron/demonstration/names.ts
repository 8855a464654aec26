import type { CustomerKind } from '../../shared/domain/kinds.ts';
import { between, pick, type Random } from './random.ts';

/**
 * Invented names only. Surnames are made of two halves that exist in no register we know of, streets are common ones,
 * towns are real so that postcodes are; mail addresses end in `.example` (RFC 2606) and telephone numbers come from the
 * ranges the regulator keeps for fiction (ARCEP, decision 2018-0881).
 */
const activities = [
  'Menuiserie',
  'Boulangerie',
  'Garage',
  'Imprimerie',
  'Électricité',
  'Plomberie',
  'Charpente',
  'Peintures',
  'Transports',
  'Brasserie',
  'Hôtel',
  'Pharmacie',
  'Librairie',
  'Fleuriste',
  'Serrurerie',
  'Maçonnerie',
  'Cabinet',
  'Atelier',
  'Distillerie',
  'Fromagerie',
  'Scierie',
  'Couverture',
  'Carrosserie',
  'Paysages',
  'Conserverie',
  'Œnothèque',
  'Ambulances',
  'Vergers',
  'Verrerie',
  'Métallerie',
  'Carrelages',
  'Isolation',
  'Froid',
  'Nettoyage',
  'Traiteur',
  'Pépinières',
  'Ébénisterie',
  'Domaine',
  'Chaudronnerie',
  'Literie',
] as const;
const starts = [
  'Bel',
  'Cor',
  'Dar',
  'Fal',
  'Gren',
  'Lor',
  'Mar',
  'Nor',
  'Per',
  'Quer',
  'Rav',
  'Saur',
  'Tal',
  'Val',
  'Ver',
  'Mont',
  'Clairm',
  'Hautr',
  'Ram',
  'Ker',
  'Plouv',
  'Bois',
  'Champl',
] as const;
const ends = [
  'vigneau',
  'laçon',
  'courtois',
  'évalec',
  'andoux',
  'osset',
  'ignard',
  'azelle',
  'imbec',
  'aunelle',
  'ézeau',
  'élan',
  'ussard',
  'anterive',
  'thiébois',
  'ombrec',
  'ouvray',
  'îlot',
  'abrède',
] as const;
const forms = ['{a} {n}', '{a} {n} & Fils', 'SARL {a} {n}', 'Ets {n} – {a}', '{a} {n} SAS'] as const;
const publicForms = [
  'Mairie de Saint-{n}',
  'Lycée {n}',
  'Communauté de communes du Pays {n}',
  'Centre hospitalier de {n}',
  'EHPAD Les Jardins de {n}',
  'Syndicat des eaux de {n}',
] as const;
const titles = ['M.', 'Mme'] as const;
const firstNames = [
  'Camille',
  'Noël',
  'Zoé',
  'François',
  'Inès',
  'Gaëlle',
  'Loïc',
  'Maëlys',
  'Hervé',
  'Anaïs',
  'Benoît',
  'Sélène',
  'Théo',
  'Agnès',
  'Raphaël',
  'Joséphine',
  'Éric',
  'Solène',
  'Yann',
  'Clémence',
] as const;
const streets = [
  'rue des Tisserands',
  'avenue de la Gare',
  'rue du Moulin',
  'place du Marché',
  'chemin des Écoliers',
  'rue de l’Église',
  'boulevard des Tilleuls',
  'impasse des Forgerons',
  'rue du Port',
  'zone artisanale des Landes',
] as const;
type Town = readonly [postcode: string, city: string, range: string];

const towns: readonly [Town, ...Town[]] = [
  ['35000', 'Rennes', '02 61 91'],
  ['29000', 'Quimper', '02 61 91'],
  ['44000', 'Nantes', '02 61 91'],
  ['75011', 'Paris', '01 99 00'],
  ['69003', 'Lyon', '04 65 71'],
  ['13006', 'Marseille', '04 65 71'],
  ['67000', 'Strasbourg', '03 53 01'],
  ['59800', 'Lille', '03 53 01'],
  ['33000', 'Bordeaux', '05 36 49'],
  ['31000', 'Toulouse', '05 36 49'],
  ['97400', 'Saint-Denis', '02 61 91'],
  ['22500', 'Paimpol', '02 61 91'],
  ['73000', 'Chambéry', '04 65 71'],
  ['87000', 'Limoges', '05 36 49'],
];
const roles = ['Comptabilité', 'Direction', 'Achats'] as const;

/** Coprime with the number of combinations of each kind, so that a step of it meets them all before any comes back. */
const stride = 7919;

/** The name of customer `index`; different for each index below the number of combinations (thousands per kind). */
export function customerName(index: number, kind: CustomerKind): string {
  const take = combination(index * stride);
  if (kind === 'consumer') return `${take(titles)} ${take(firstNames)} ${take(starts)}${take(ends)}`;
  const form = kind === 'public' ? take(publicForms) : take(forms).replace('{a}', take(activities));
  return form.replace('{n}', `${take(starts)}${take(ends)}`);
}

/** Takes one element of each list it is given, as digits of `number` in a mixed base. */
function combination(number: number): <Value>(values: readonly [Value, ...Value[]]) => Value {
  let rest = number;
  return (values) => {
    const value = values[rest % values.length] ?? values[0];
    rest = Math.floor(rest / values.length);
    return value;
  };
}

export type MadePlace = {
  readonly addressLine1: string;
  readonly postcode: string;
  readonly city: string;
  readonly phone: string;
};

/** A street, a town and a telephone number that nobody has. */
export function makePlace(random: Random): MadePlace {
  const [postcode, city, range] = pick(random, towns);
  const digits = String(between(random, 0, 9999)).padStart(4, '0');
  return {
    addressLine1: `${between(random, 1, 120)} ${pick(random, streets)}`,
    postcode,
    city,
    phone: `${range} ${digits.slice(0, 2)} ${digits.slice(2)}`,
  };
}

export type MadePerson = { readonly name: string; readonly role: string; readonly email: string };

/** Somebody at the customer's, with a mail address that cannot exist. */
export function makePerson(random: Random, customer: string): MadePerson {
  const first = pick(random, firstNames);
  const last = `${pick(random, starts)}${pick(random, ends)}`;
  return { name: `${first} ${last}`, role: pick(random, roles), email: `${slug(first)}@${slug(customer)}.example` };
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

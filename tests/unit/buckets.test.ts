import { expect, test } from 'vitest';
import { bucketOf } from '../../shared/domain/balance/buckets.ts';

const bucket = (name: string, code = 'C1', isGeneralAccount = false) => bucketOf({ code, name, isGeneralAccount });

test.each([
  ['411100', 'Clients'],
  ['Clients', 'Clients'],
  ['411000', 'CLIENTS - VENTES DE BIENS OU DE PRESTATIONS DE SERVICES'],
  ['411000', '411000'],
  ['41100000', 'Clients France'],
  ['416000', 'Clients douteux ou litigieux'],
  ['411000', '411000 CLIENTS'],
])('the general account %s « %s » is nobody', (code, name) => {
  expect(bucket(name, code, true)).toBe('collectiveAccount');
});

test('an auxiliary account without a name of its own has the label of its account, and is somebody', () => {
  expect(bucket('Clients', 'C0012')).toBeNull();
});

test.each([
  ['411012', '411012'],
  ['411DUPONT', 'DUPONT SARL'],
  ['411100', 'Garage du Centre'],
  ['4110007', 'Client Services SAS Martin'],
  ['411100', 'Client A'],
  ['FRANCE TRAVAUX SERVICES', 'FRANCE TRAVAUX SERVICES'],
  ['C015', 'Clients'],
])('an account of one customer, %s « %s », is somebody', (code, name) => {
  expect(bucket(name, code, true)).toBeNull();
});

test.each([
  'RECETTE CB',
  'RECETTES',
  'Recettes du jour',
  'ESPECES',
  'Espèces',
  'VENTES COMPTOIR',
  'Clients comptoir',
  'Clients de passage',
  'CLIENT PASSAGE',
  'CAISSE',
  'Caisse n° 2',
  'Ventes au comptant',
  'CB',
  'Carte bancaire',
  'STRIPE',
  'Paypal',
  'Encaissements PayPal',
  'Stripe Payments Europe Ltd',
  'SUMUP 2',
  'Ventes site internet (Stripe)',
  'CB en ligne PayPlug',
])('« %s » is takings', (name) => {
  expect(bucket(name)).toBe('takings');
});

test.each(['CB', 'TPE', 'Cb'])('the code « %s » of a customer without a name is somebody', (code) => {
  expect(bucket(code, code.toUpperCase())).toBeNull();
});

test.each([
  ['ESPECES', 'takings'],
  ['CAISSE', 'takings'],
  ['DIVERS', 'miscellaneous'],
])('a whole word is what it says, the code « %s » included', (code, kind) => {
  expect(bucket(code, code)).toBe(kind);
});

test.each([
  'Caisse d’Épargne',
  'Caisse primaire d’assurance maladie',
  'CAISSE DES DEPOTS',
  'Comptoir agricole de l’Est',
  'La Recette d’Antoine',
  'Recette des impôts',
  'Le Passage SARL',
  'Espèces Rares Éditions',
  'Stripe Paysage SARL',
  'Lydia',
  'Mollie',
  'Zettler Frères',
  'Vente en ligne',
  'Client A',
  'Clients et Associés',
])('« %s » is somebody', (name) => {
  expect(bucket(name)).toBeNull();
});

test.each(['CLIENTS DIVERS', 'Divers', 'Eurofactor', 'BPCE FACTOR', 'Affacturage'])('« %s » is several', (name) => {
  expect(bucket(name)).toBe('miscellaneous');
});

test.each([
  "Compte d'attente",
  'COMPTE D’ATTENTE',
  'CLIENT EN ATTENTE',
  "Clients en attente d'affectation",
  'Attente',
  'Clients inconnus',
  'Virements internes',
  'Compte de liaison Lyon',
  'Compte courant associé Martin',
  'Compte courant d’associés',
  'Exploitant',
  'Règlements clients à identifier',
  'Clients non identifiés',
  'Écarts de règlement',
])('« %s » is an account of the firm itself', (name) => {
  expect(bucket(name)).toBe('internal');
});

test.each([
  'Liaisons Électriques SARL',
  'Associés & Cie',
  'Attente Productions',
  'Interne Design',
  'Courant Alternatif',
])('the company « %s » is somebody', (name) => {
  expect(bucket(name)).toBeNull();
});

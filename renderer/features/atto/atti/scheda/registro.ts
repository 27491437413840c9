import type { Dossier } from '#contract/wa/registro.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import { leggi } from '../../../../ufficiale/lettura.ts';
import type { Atto, GruppoAtti } from '../../atto.ts';
import { presente } from '../../possibile.ts';
import type { VoceRegistro } from '../voce-registro.ts';
import { giornoSubentro } from './subentro.ts';

type Perche = (dossier: Dossier) => string | undefined;

const statoCivile = ({ dati }: Dossier): string => senzaZeri(leggi(dati, 'statoCivile.statoCivile') ?? '');
const coniugato: Perche = (d) => (statoCivile(d) === '2' ? undefined : 'nonConiugato');
const unito: Perche = (d) => (statoCivile(d) === '6' ? undefined : 'nonUnito');
const convive: Perche = ({ dati }) => (dati['convivenzaDiFatto'] ? undefined : 'nonConvive');
const straniero: Perche = ({ dati }) =>
  leggi(dati, 'cittadinanza.0.codiceStato') === '100' ? 'italiano' : undefined;
const conCarta: Perche = ({ dati }) => (dati['cartaIdentita'] ? undefined : 'senzaCarta');
const delSubentro: Perche = (d) => (giornoSubentro(d) === undefined ? 'senzaSubentro' : undefined);
const aire: Perche = ({ stato }) => (stato === 'aire' ? undefined : 'nonAire');

/** The record of who died is changed by the municipality that has it. */
function mortoQui({ stato, comune: suo }: Dossier, comune: string | undefined): string | undefined {
  if (stato !== 'deceduto') return 'nonDeceduto';
  return comune !== undefined && suo !== comune ? 'altroComune' : undefined;
}

function una(
  chiave: string,
  tipo: string,
  gruppo: GruppoAtti,
  carica: () => Promise<Atto>,
  perche?: Perche,
): VoceRegistro {
  return {
    ...{ chiave, tipo, gruppo, carica, servizio: '5008', parole: 'scheda-atti', parteDa: 'soggetto' },
    impedito: (dossier, comune) => presente(dossier, comune) ?? perche?.(dossier),
  };
}

/** The kinds of table 36. 05 goes through 5010 and 09 comes from INAD: the register refuses both here (EN379, EN215). */
export const attiScheda: readonly VoceRegistro[] = [
  una('scheda-generalita', '01', 'mutazioni', async () => (await import('./generalita.ts')).schedaGeneralita),
  una(
    'scheda-cittadinanza',
    '02',
    'mutazioni',
    async () => (await import('./cittadinanza.ts')).schedaCittadinanza,
  ),
  una('scheda-carta', '03', 'mutazioni', async () => (await import('./documenti.ts')).schedaCarta),
  una(
    'scheda-carta-annullata',
    '03',
    'mutazioni',
    async () => (await import('./documenti.ts')).schedaCartaAnnullata,
    conCarta,
  ),
  una(
    'scheda-permesso',
    '04',
    'mutazioni',
    async () => (await import('./documenti.ts')).schedaPermesso,
    straniero,
  ),
  una('scheda-altri-dati', '07', 'mutazioni', async () => (await import('./altri.ts')).schedaAltriDati),
  una('scheda-veicoli', '08', 'mutazioni', async () => (await import('./altri.ts')).schedaVeicoli),
  una('scheda-censimento', '06', 'mutazioni', async () => (await import('./altri.ts')).schedaCensimento),
  una('scheda-paternita', '10', 'mutazioni', async () => (await import('./nascita.ts')).schedaPaternita),
  una('scheda-maternita', '11', 'mutazioni', async () => (await import('./nascita.ts')).schedaMaternita),
  una('scheda-atto-nascita', '15', 'mutazioni', async () => (await import('./nascita.ts')).schedaAttoNascita),
  una(
    'scheda-completamento',
    '20',
    'mutazioni',
    async () => (await import('./completamento.ts')).schedaCompletamento,
    delSubentro,
  ),
  una(
    'scheda-dati-aire',
    '21',
    'mutazioni',
    async () => (await import('./completamento.ts')).schedaDatiAire,
    aire,
  ),
  una('scheda-matrimonio', '12', 'vincoli', async () => (await import('./matrimonio.ts')).schedaMatrimonio),
  una(
    'scheda-vedovanza',
    '13',
    'vincoli',
    async () => (await import('./matrimonio.ts')).schedaVedovanza,
    coniugato,
  ),
  una(
    'scheda-fine-matrimonio',
    '14',
    'vincoli',
    async () => (await import('./matrimonio.ts')).schedaFineMatrimonio,
    coniugato,
  ),
  una('scheda-unione', '18', 'vincoli', async () => (await import('./convivenza.ts')).schedaUnione),
  una(
    'scheda-fine-unione',
    '19',
    'vincoli',
    async () => (await import('./convivenza.ts')).schedaFineUnione,
    unito,
  ),
  una('scheda-convivenza', '16', 'vincoli', async () => (await import('./convivenza.ts')).schedaConvivenza),
  una(
    'scheda-fine-convivenza',
    '17',
    'vincoli',
    async () => (await import('./convivenza.ts')).schedaFineConvivenza,
    convive,
  ),
  {
    ...{ chiave: 'scheda-decesso', servizio: '5008', tipo: '22', parole: 'scheda-atti' },
    ...{ gruppo: 'cancellazioni', parteDa: 'soggetto' },
    impedito: mortoQui,
    carica: async () => (await import('./decesso.ts')).schedaDecesso,
  },
];

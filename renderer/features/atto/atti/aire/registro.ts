import type { Dossier } from '#contract/wa/registro.ts';
import { leggi } from '../../../../ufficiale/lettura.ts';
import type { Atto } from '../../atto.ts';
import { presente } from '../../possibile.ts';
import type { VoceRegistro } from '../voce-registro.ts';

type Impedito = NonNullable<VoceRegistro['impedito']>;

function mutazione(
  chiave: string,
  quale: (modulo: typeof import('./mutazione.ts')) => Atto,
  impedito: Impedito,
): VoceRegistro {
  return {
    ...{ chiave, servizio: 'A006', parole: 'aire', gruppo: 'mutazioni', parteDa: 'soggetto', impedito },
    carica: async () => quale(await import('./mutazione.ts')),
  };
}

/** Tab. 2. */
const italia = '100';

/** AIRE is of citizens (EN421). */
function straniero({ dati }: Dossier): boolean {
  const codici = ['0', '1', '2', '3'].map((i) => leggi(dati, `cittadinanza.${i}.codiceStato`));
  const suoi = codici.filter((uno) => uno !== undefined);
  return suoi.length > 0 && !suoi.includes(italia);
}

const residente: Impedito = (dossier, comune) => {
  const no = presente(dossier, comune);
  if (no !== undefined) return no;
  if (dossier.stato === 'aire') return 'giaAire';
  return straniero(dossier) ? 'nonItaliano' : undefined;
};
const inAire: Impedito = (dossier, comune) =>
  presente(dossier, comune) ?? (dossier.stato === 'aire' ? undefined : 'nonAire');
/** The municipality that takes the person asks (EN118). */
const inAltroComune: Impedito = (dossier, comune) => {
  const no = presente(dossier, undefined);
  if (no !== undefined) return no;
  if (dossier.stato !== 'aire') return 'nonAire';
  return dossier.comune === comune ? 'giaQui' : undefined;
};

/** Italians abroad: entries, and changes of who is there or goes there. */
export const attiAire: readonly VoceRegistro[] = [
  {
    ...{ chiave: 'aire-nascita', servizio: 'A001', parole: 'aire', gruppo: 'iscrizioni', parteDa: 'nessuno' },
    carica: async () => (await import('./iscrizione.ts')).nascitaAire,
  },
  {
    ...{ chiave: 'aire-iscrizione', servizio: 'A002', parole: 'aire', gruppo: 'iscrizioni' },
    parteDa: 'nessuno',
    carica: async () => (await import('./iscrizione.ts')).iscrizioneAire,
  },
  mutazione('aire-espatrio', (m) => m.espatrio, residente),
  mutazione('aire-indirizzo', (m) => m.indirizzoAire, inAire),
  mutazione('aire-comune', (m) => m.comuneAire, inAltroComune),
  mutazione('aire-dati', (m) => m.datiAire, inAire),
];

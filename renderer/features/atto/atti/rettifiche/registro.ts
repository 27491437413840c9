import type { Dossier } from '#contract/wa/registro.ts';
import type { Atto } from '../../atto.ts';
import { prendi, vuoto } from '../../../../ufficiale/percorso.ts';
import { leggi } from '../../../../ufficiale/lettura.ts';
import { presente } from '../../possibile.ts';
import type { VoceRegistro } from '../voce-registro.ts';
import { revoche, type Revoca } from './revoche.ts';

function una(
  chiave: string,
  codice: string,
  carica: () => Promise<Atto>,
  perche?: (dossier: Dossier) => string | undefined,
  gruppo: VoceRegistro['gruppo'] = 'correzioni',
): VoceRegistro {
  const [servizio = '', tipo = ''] = codice.split('/');
  return {
    ...{ chiave, servizio, tipo, parole: 'rettifiche-atti', gruppo, parteDa: 'soggetto', carica },
    impedito: (dossier, comune) => presente(dossier, comune) ?? perche?.(dossier),
  };
}

function senza({ tipo, sezione }: Revoca): (dossier: Dossier) => string | undefined {
  return ({ dati, famiglia }) => {
    if (tipo === '09') return famiglia === undefined ? 'senzaFamiglia' : undefined;
    if (tipo === '12') {
      const validita = leggi(dati, 'generalita.codiceFiscale.validitaCF');
      const codice = leggi(dati, 'generalita.codiceFiscale.codFiscale');
      return codice === undefined || validita === '1' ? 'senzaDato' : undefined;
    }
    const altra = sezione === 'attoNascitaANPR' ? 'attoNascita' : sezione;
    return vuoto(prendi(dati, sezione)) && vuoto(prendi(dati, altra)) ? 'senzaDato' : undefined;
  };
}

const conPiuMatrimoni = ({ dati }: Dossier): string | undefined =>
  dati['listaDatiPoligamia'] ? undefined : 'senzaMatrimonio';
const matrimoni = [
  ...['vedovanza', 'cessazione', 'rettifica-matrimonio', 'rettifica-vedovanza', 'rettifica-cessazione'],
  'annullamento',
];
async function poligamia(chiave: string): Promise<Atto> {
  const trovato = (await import('./poligamia.ts')).poligamia[chiave];
  if (!trovato) throw new Error(`no act ${chiave}`);
  return trovato;
}

/** Dates and motives put right (5014), data never due (5013), the marriages of who has more than one (5021). */
export const attiRettifiche: readonly VoceRegistro[] = [
  una('rettifica-residenza', '5014/101', async () => (await import('./rettifica.ts')).rettificaResidenza),
  una('rettifica-iscrizione', '5014/102', async () => (await import('./rettifica.ts')).rettificaIscrizione),
  una('rettifica-ingresso', '5014/103', async () => (await import('./rettifica.ts')).rettificaIngresso),
  una('rettifica-date', '5014/104', async () => (await import('./rettifica.ts')).rettificaDate),
  una('rettifica-nascita', '5014/105', async () => (await import('./rettifica.ts')).rettificaNascita),
  ...revoche.map((quale) =>
    una(
      quale.chiave,
      `5013/${quale.tipo}`,
      async () => (await import('./revoca.ts')).revoca(quale.chiave),
      senza(quale),
    ),
  ),
  una(
    ...(['poligamia-matrimonio', '5021/01', () => poligamia('poligamia-matrimonio')] as const),
    undefined,
    'poligamia',
  ),
  ...matrimoni.map((quale, i) =>
    una(
      ...([`poligamia-${quale}`, `5021/0${i + 2}`, () => poligamia(`poligamia-${quale}`)] as const),
      conPiuMatrimoni,
      'poligamia',
    ),
  ),
];

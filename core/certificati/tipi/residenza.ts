import type { Blocco } from '../contenuto.ts';
import { quando } from '../frasi.ts';
import { indirizzo, residenzaAttuale, type IndirizzoInRighe } from '../indirizzi.ts';
import { di, type Lingua } from '../lingua.ts';
import { regola } from '../regola.ts';
import { presso } from './presso.ts';
import type { TipoCertificato } from './tipo.ts';

/** Street in evidence, place and what completes it under it, since when. */
export function casa(
  { strada, luogo }: IndirizzoInRighe,
  dal: string | undefined,
  l: Lingua,
  altro: readonly string[] = [],
): Blocco {
  const da = dal === undefined ? undefined : quando('dal', dal, l);
  return { tipo: 'rilievo', testo: strada, sotto: [luogo, ...altro, ...(da === undefined ? [] : [da])] };
}

/** 8, di residenza. */
export const residenza: TipoCertificato = {
  codice: '8',
  regole: [
    regola('EN434', {
      violata: ({ soggetto }) => soggetto.stato === 'residente' && residenzaAttuale(soggetto) === undefined,
      causa: 'Nella scheda non risulta un indirizzo di residenza certificabile.',
      rimedio: 'Completa la residenza con una mutazione e ripeti.',
    }),
  ],
  blocchi: ({ soggetto }, l) => {
    const attuale = residenzaAttuale(soggetto);
    const dove = attuale && indirizzo(attuale, l);
    if (!attuale || !dove) return [];
    const { generalita: g, attributiSoggetto } = soggetto.dati;
    const senzaDimora = attributiSoggetto?.senzaFissaDimora?.toUpperCase() === 'S';
    const testo = di(
      l,
      senzaDimora ? 'residenza.senza-dimora' : 'residenza.testo',
      { presso: presso(attuale.indirizzo?.comune, l) },
      g.sesso,
    );
    return [{ tipo: 'paragrafo', testo }, casa(dove, attuale.dataDecorrenzaResidenza, l)];
  },
  dati: ({ soggetto }) => {
    const attuale = residenzaAttuale(soggetto);
    return {
      generalitaAttuali: soggetto.dati.generalita,
      ...(attuale && { residenza: [attuale] }),
      ...(attuale?.indirizzo && { comuneCompetente: attuale.indirizzo.comune.nomeComune }),
    };
  },
};

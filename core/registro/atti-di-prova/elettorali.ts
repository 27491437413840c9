import { elettoraleDiProva, sezioneDiProva } from '#contract/regole/casi-elettorale.ts';
import { creaRicerca } from '../ricerca.ts';
import { comuneQui } from './casa.ts';
import { eta, italiano, qualcuno, testata, type Atto, type Scena } from './scena.ts';

/** More sections than an office of this size has: some stay empty, and can be closed. */
const numeri = 30;

/** A section of the municipality, at random among those that fit; undefined as long as there is none. */
async function unaSezione(
  { db, caso, chi }: Scena,
  va: (numero: string) => Promise<boolean> = async () => Promise.resolve(true),
): Promise<string | undefined> {
  const sezioni = await creaRicerca(db).sezioni(chi.comune);
  for (let volta = 0; volta < 5 && sezioni.length > 0; volta++) {
    const { numero } = caso.uno(sezioni);
    if (await va(numero)) return numero;
  }
  return undefined;
}

/** 5011: a section is opened, or its seat changes. */
export const apreSezione: Atto = (scena) => {
  const comune = comuneQui(scena);
  if (!comune) return Promise.resolve(undefined);
  const { sezioneelettoraleind } = sezioneDiProva().sezione;
  const richiesta = sezioneDiProva({
    comune,
    sezioneelettoraleind: { ...sezioneelettoraleind, comune },
    sezioneelettoralenum: String(scena.caso.intero(1, numeri)),
    sezioneelettoraledenom: `SCUOLA ${scena.caso.uno(['PRIMARIA', 'MEDIA', 'MATERNA'])}`,
  });
  return Promise.resolve({
    codice: '5011',
    richiesta: { ...richiesta, testataRichiesta: testata(scena, '5011', scena.oggi) },
  });
};

/** 5010: an Italian of age enters the general list of a section. */
export const entraNelleListe: Atto = async (scena) => {
  const comune = comuneQui(scena);
  const sezioneelettoralenum = await unaSezione(scena);
  const trovato = await qualcuno(scena, (s) => italiano(s) && eta(s, scena.oggi) >= 18);
  if (!comune || sezioneelettoralenum === undefined || !trovato) return undefined;
  const richiesta = elettoraleDiProva({
    soggetto: trovato.soggetto.idSchedaSoggettoANPR,
    liste: { listaGenerale: { comune, sezioneelettoralenum } },
  });
  return {
    codice: '5010',
    richiesta: { ...richiesta, testataRichiesta: testata(scena, '5010', scena.oggi) },
  };
};

/** 2012: a section in which nobody votes is closed. */
export const chiudeSezione: Atto = async (scena) => {
  const { db, chi } = scena;
  const sezioneelettoralenum = await unaSezione(
    scena,
    async (numero) => !(await creaRicerca(db).haElettori(chi.comune, numero)),
  );
  const comune = comuneQui(scena);
  if (!comune || sezioneelettoralenum === undefined) return undefined;
  return {
    codice: '2012',
    richiesta: {
      testataRichiesta: testata(scena, '2012', scena.oggi),
      datiSezione: { comune, sezioneelettoralenum },
    },
  };
};

import type { Candidato, Confronto, RichiestaDuplicati } from '#contract/wa/ricerca.ts';
import { codiceBase } from '#contract/codice-fiscale.ts';
import type { Soggetto } from './modello.ts';
import { chiaveNome } from './righe.ts';
import { luogoDiNascita, risultato } from './risultato.ts';
import { somiglianza } from './somiglianza.ts';

type Campo = Confronto['campo'];

/** How much each datum tells people apart; who was asked without one is judged on the others. */
const pesi: Readonly<Record<Campo, number>> = {
  ...{ cognome: 26, nome: 22, sesso: 4, dataNascita: 26, luogoNascita: 8, codiceFiscale: 14 },
};
/** Below this, two words are not the same one written badly. */
const abbastanza = 0.7;

/** Day and month the other way round, or one figure wrong: how dates are mistaken. */
function somiglianzaDate(una: string, altra: string): number {
  if (una === altra) return 1;
  const [anno, mese, giorno] = una.split('-');
  if (altra === `${anno}-${giorno}-${mese}`) return 0.85;
  const diverse = [...una].filter((cifra, posto) => cifra !== altra[posto]).length;
  return diverse === 1 ? 0.8 : 0;
}

/** The same code in another of its omocode forms is the code of the same data. */
function somiglianzaCodici(uno: string, altro: string): number {
  if (uno === altro) return 1;
  return codiceBase(uno) === codiceBase(altro) ? 0.9 : somiglianza(uno, altro) >= 0.85 ? 0.75 : 0;
}

/** Of names as they are searched (`chiaveNome`). */
function somiglianzaNomi(a: string, b: string): number {
  if (a === b) return 1;
  // One of several names left out.
  const parole = new Set(b.split(' '));
  if (a.split(' ').every((parola) => parole.has(parola))) return 0.9;
  if (b.split(' ').every((parola) => a.split(' ').includes(parola))) return 0.9;
  // So many letters more or less are as many slips.
  if (Math.abs(a.length - b.length) > (1 - abbastanza) * Math.max(a.length, b.length)) return 0;
  return somiglianza(a, b);
}

/** Whether two names, as they are searched, may be one written badly. */
export const nomiSimili = (uno: string, altro: string): boolean => somiglianzaNomi(uno, altro) >= abbastanza;

function quanto(campo: Campo, chiesto: string, noto: string): number {
  if (campo === 'dataNascita') return somiglianzaDate(chiesto, noto);
  if (campo === 'codiceFiscale') return somiglianzaCodici(chiesto.toUpperCase(), noto.toUpperCase());
  return campo === 'sesso'
    ? Number(chiesto === noto)
    : somiglianzaNomi(chiaveNome(chiesto), chiaveNome(noto));
}

function dati(soggetto: Soggetto): Readonly<Record<Campo, string | undefined>> {
  const { generalita: g } = soggetto.dati;
  return {
    ...{ cognome: g.cognome, nome: g.nome, sesso: g.sesso?.toUpperCase(), dataNascita: g.dataNascita },
    ...{ luogoNascita: luogoDiNascita(soggetto), codiceFiscale: g.codiceFiscale?.codFiscale },
  };
}

/** A person of the register beside the one who was asked about: datum by datum, and how much agrees in all. */
export function confronta(chiesto: RichiestaDuplicati, soggetto: Soggetto): Candidato {
  const suoi = dati(soggetto);
  let avuti = 0;
  let possibili = 0;
  const confronto = (Object.keys(pesi) as Campo[]).map((campo): Confronto => {
    const [nostro, noto] = [chiesto[campo], suoi[campo]];
    const presenti = { ...(nostro && { chiesto: nostro }), ...(noto && { noto }) };
    if (!nostro || !noto) return { campo, ...presenti, esito: 'ignoto' };
    const simile = quanto(campo, nostro, noto);
    possibili += pesi[campo];
    if (simile >= abbastanza) avuti += pesi[campo] * simile;
    return {
      campo,
      ...presenti,
      esito: simile === 1 ? 'uguale' : simile >= abbastanza ? 'simile' : 'diverso',
    };
  });
  const punteggio = possibili === 0 ? 0 : Math.floor((avuti * 100) / possibili);
  return { soggetto: risultato(soggetto), punteggio, confronto };
}

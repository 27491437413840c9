import { problema } from '../problema.ts';
import type { Oggetto } from './componi.ts';
import { personeNominate, schedeDi } from './interroga.ts';
import type { Passo } from './lingua.ts';
import { fatto, impedito, type EsitoPasso, type Scena } from './scena.ts';
import { valuta } from './valori.ts';

/** Finds a person by a query and gives the name. */
export async function persona(scena: Scena, passo: Extract<Passo, { tipo: 'persona' }>): Promise<EsitoPasso> {
  const criteri: Oggetto = {};
  for (const { percorso, valore, riga } of passo.criteri) {
    const scritto = valore && (await valuta(valore, undefined, scena.memoria, scena.scheda));
    if (scritto?.ok === false) return impedito(passo, scritto.errore, riga);
    criteri[percorso[0]?.nome ?? ''] = scritto?.valore;
  }
  const { dataNascita, ...altri } = criteri;
  const nascita = typeof dataNascita === 'string' ? { dataNascita } : {};
  const risposta = await scena.chiedi({ criteri: altri, ...nascita, scheda: '1' });
  if (!risposta.ok) return impedito(passo, risposta.errore);
  const [id, altra] = schedeDi(risposta.valore).map((una) => personeNominate(una['generalita'])[0]);
  if (id === undefined || altra !== undefined)
    return impedito(passo, problema('I dati non indicano una persona sola.', 'Aggiungi dei criteri.'));
  scena.memoria.persone.set(passo.nome, { id, scheda: undefined });
  return fatto(passo, `${passo.nome} è la scheda ${id}`);
}

/** Names the n-th person of the last answer. */
export function dallaRisposta(scena: Scena, passo: Extract<Passo, { tipo: 'dalla-risposta' }>): EsitoPasso {
  const id = personeNominate(scena.memoria.ultima?.risposta)[passo.posto - 1];
  if (id === undefined)
    return impedito(
      passo,
      problema(`L’ultima risposta non nomina ${passo.posto} persone.`, 'Indica un posto più basso.'),
    );
  scena.memoria.persone.set(passo.nome, { id, scheda: undefined });
  return fatto(passo, `${passo.nome} è la scheda ${id}`);
}

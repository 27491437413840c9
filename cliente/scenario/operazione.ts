import { isDeepStrictEqual } from 'node:util';
import { problema } from '../problema.ts';
import { esitoDi } from '../ws/risposta.ts';
import { trovaServizio } from '../ws/servizio.ts';
import { conTestata, nuovoId } from '../ws/testata.ts';
import { vociDi } from './carica.ts';
import type { Oggetto } from './componi.ts';
import { confrontaEsito, confrontaNegazione, descriviEsito } from './confronto.ts';
import { ora } from './interroga.ts';
import type { Operazione, Passo } from './lingua.ts';
import type { OperazioneFatta } from './memoria.ts';
import { componi } from './richiesta.ts';
import { fatto, impedito, type EsitoPasso, type Scena } from './scena.ts';

/** Composes a request, sends it, and compares how it was answered. */
export async function operazione(scena: Scena, passo: Operazione): Promise<EsitoPasso> {
  const { modello, atteso, nome } = passo;
  const servizio = trovaServizio(passo.codice);
  if (!servizio.ok) return impedito(passo, servizio.errore);
  const daModello = modello === undefined ? [] : vociDi(modello, scena.copione.modelli);
  const voci = [...daModello, ...passo.voci];
  const richiesta = await componi(
    servizio.valore,
    { esempio: modello === 'esempio', voci },
    scena.memoria,
    scena.scheda,
  );
  if (!richiesta.ok) {
    const { errore } = richiesta;
    // A line of a model is of another file.
    return impedito(
      passo,
      errore,
      passo.voci.some(({ riga }) => riga === errore.riga) ? errore.riga : passo.riga,
    );
  }
  const faccia = await scena.faccia();
  if (!faccia.ok) return impedito(passo, faccia.errore);
  const { configurazione } = faccia.valore;
  const testata = { configurazione, id: nuovoId(new Date()), ora: ora(scena.memoria.oggi) };
  const intera = conTestata(servizio.valore, richiesta.valore, testata) as Oggetto;
  const titolo = `${passo.codice}${nome === undefined ? '' : ` ${nome}`}`;
  const risposta = await faccia.valore.chiama(servizio.valore, intera);
  for (const persona of scena.memoria.persone.values()) persona.scheda = undefined;
  if (!risposta.ok)
    return fatto(
      passo,
      `${titolo}: errore ${risposta.errore.tipo}`,
      confrontaNegazione(atteso, risposta.errore),
    );
  const esito = esitoDi(servizio.valore, risposta.valore);
  const { idOperazioneANPR } = esito;
  const fatta: OperazioneFatta = {
    ...{ servizio: servizio.valore, richiesta: intera, risposta: risposta.valore, idOperazioneANPR },
  };
  scena.memoria.ultima = fatta;
  if (nome !== undefined) scena.memoria.operazioni.set(nome, fatta);
  return fatto(passo, `${titolo}: ${descriviEsito(esito)}`, confrontaEsito(atteso, esito));
}

/** Sends the same request again: the answer must be the same. */
export async function ripeti(scena: Scena, passo: Extract<Passo, { tipo: 'ripeti' }>): Promise<EsitoPasso> {
  const fatta = scena.memoria.operazioni.get(passo.nome);
  if (!fatta)
    return impedito(passo, problema(`«${passo.nome}» non è un’operazione fatta.`, 'Scrivine il nome.'));
  const faccia = await scena.faccia();
  const risposta = faccia.ok ? await faccia.valore.chiama(fatta.servizio, fatta.richiesta) : faccia;
  if (!risposta.ok) return impedito(passo, risposta.errore);
  const uguale = isDeepStrictEqual(risposta.valore, fatta.risposta);
  const differenza = { riga: passo.riga, attendevo: 'la stessa risposta', avuto: 'un’altra' };
  return fatto(passo, `ripetuta ${passo.nome}`, uguale ? undefined : differenza);
}

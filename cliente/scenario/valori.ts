import type { StrutturaFoglia, StrutturaTipo } from '#contract/anpr/index.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { problema, type Problema } from '../problema.ts';
import { valoriA, èOggetto, type Oggetto } from './componi.ts';
import { scriviPercorso } from './espressioni.ts';
import type { Percorso, Valore } from './lingua.ts';
import { caso, spostato, type Memoria } from './memoria.ts';

/** Reads the record of a person bound to a name. */
export type LeggiScheda = (nome: string) => Promise<Esito<Oggetto, Problema>>;

const parti = { anno: [0, 4], mese: [5, 7], giorno: [8, 10] } as const;

function sconosciuto(nome: string): Problema {
  return problema(
    `«@${nome}» non è il nome di nessuno.`,
    `Prima occorre «persona ${nome}» o «operazione … ${nome}».`,
  );
}

/** Who somebody is, as far as that element of the request can say it: surname, name, sex, birth, code, id. */
function identita(scheda: Oggetto, struttura: StrutturaTipo): Oggetto {
  const { generalita, identificativi } = scheda;
  const tutte = {
    ...(èOggetto(identificativi) ? identificativi : {}),
    ...(èOggetto(generalita) ? generalita : {}),
  };
  const chi = ['cognome', 'nome', 'idSchedaSoggettoANPR', 'codiceFiscale', 'sesso', 'dataNascita'];
  const utili = Object.entries(tutte).filter(([nome]) => chi.includes(nome) && struttura.perNome.has(nome));
  // With the id the rest would only be one more thing to keep in agreement.
  const bastano = utili.filter(([nome]) => ['cognome', 'nome', 'idSchedaSoggettoANPR'].includes(nome));
  return Object.fromEntries(struttura.perNome.has('idSchedaSoggettoANPR') ? bastano : utili);
}

function delCaso(percorso: Percorso): Esito<string, Problema> {
  const cosa = scriviPercorso(percorso);
  if (cosa === 'parola' || cosa === 'numero') return riuscito(caso[cosa]());
  return fallito(problema(`«@caso.${cosa}» non c’è.`, 'Scrivi @caso.parola o @caso.numero.'));
}

/** @param attorno the element that will hold it; undefined where only a plain value makes sense. */
async function riferito(
  { nome, percorso }: { readonly nome: string; readonly percorso: Percorso },
  attorno: StrutturaTipo | StrutturaFoglia | undefined,
  memoria: Memoria,
  leggi: LeggiScheda,
): Promise<Esito<unknown, Problema>> {
  if (nome === 'caso') return delCaso(percorso);
  const operazione = memoria.operazioni.get(nome);
  const radice: Esito<unknown, Problema> = operazione
    ? riuscito(operazione)
    : memoria.persone.has(nome)
      ? await leggi(nome)
      : fallito(sconosciuto(nome));
  if (!radice.ok) return radice;
  if (percorso.length === 0 && attorno?.genere === 'tipo' && !operazione)
    return riuscito(identita(radice.valore as Oggetto, attorno));
  const [valore] = percorso.length === 0 ? [] : valoriA(radice.valore, percorso);
  if (valore !== undefined) return riuscito(valore);
  return fallito(
    problema(
      `«@${nome}${percorso.length > 0 ? `.${scriviPercorso(percorso)}` : ''}» qui non ha un valore.`,
      'Scrivi dopo il nome il percorso di un dato che c’è, come @anna.generalita.cognome.',
    ),
  );
}

/** The value that an expression has now. */
export async function valuta(
  valore: Valore,
  attorno: StrutturaTipo | StrutturaFoglia | undefined,
  memoria: Memoria,
  leggi: LeggiScheda,
): Promise<Esito<unknown, Problema>> {
  if (valore.tipo === 'vuoto') return riuscito({});
  if (valore.tipo === 'testo') return riuscito(valore.testo);
  if (valore.tipo === 'riferimento') return riferito(valore, attorno, memoria, leggi);
  const giorno = spostato(memoria.oggi, valore.scarto);
  return riuscito(valore.parte === undefined ? giorno : giorno.slice(...parti[valore.parte]));
}

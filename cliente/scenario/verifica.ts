import { riuscito, type Esito } from '#contract/esito.ts';
import { problema, type Problema } from '../problema.ts';
import type { Differenza } from './confronto.ts';
import { verificaControllo } from './controlli.ts';
import { schedeDi } from './interroga.ts';
import type { Verifica } from './lingua.ts';
import { fatto, impedito, type EsitoPasso, type Scena } from './scena.ts';
import { valuta } from './valori.ts';

/** What a check looks at; undefined where this face cannot read it. */
async function daVerificare(scena: Scena, passo: Verifica): Promise<Esito<unknown, Problema>> {
  if (passo.cosa === 'risposta') return riuscito(scena.memoria.ultima?.risposta);
  const id = scena.memoria.persone.get(passo.nome)?.id;
  if (id === undefined)
    return {
      ok: false,
      errore: problema(`«${passo.nome}» non è nessuno.`, `Prima «persona ${passo.nome}».`),
    };
  if (passo.cosa === 'dossier') {
    const faccia = await scena.faccia();
    return faccia.ok ? faccia.valore.dossier(id) : faccia;
  }
  const al = passo.al && (await valuta(passo.al, undefined, scena.memoria, scena.scheda));
  if (al?.ok === false) return al;
  const scheda = passo.cosa === 'famiglia' ? '3' : '1';
  const giorno = typeof al?.valore === 'string' ? al.valore : undefined;
  const risposta = await scena.chiedi({ criteri: { idSchedaSoggettoANPR: id }, scheda }, giorno);
  if (!risposta.ok || passo.cosa === 'famiglia') return risposta;
  return riuscito(schedeDi(risposta.valore)[0]);
}

/** Reads back and compares. */
export async function verifica(scena: Scena, passo: Verifica): Promise<EsitoPasso> {
  const radice = await daVerificare(scena, passo);
  const titolo = ['verifica', ...(passo.cosa === 'persona' ? [] : [passo.cosa]), passo.nome].join(' ').trim();
  if (!radice.ok) return impedito(passo, radice.errore);
  if (passo.cosa === 'dossier' && radice.valore === undefined)
    return fatto(passo, `${titolo}: solo con la faccia json`);
  const differenze: (Differenza | undefined)[] = [];
  for (const controllo of passo.controlli) {
    const atteso =
      controllo.valore && (await valuta(controllo.valore, undefined, scena.memoria, scena.scheda));
    if (atteso?.ok === false) return impedito(passo, atteso.errore, controllo.riga);
    differenze.push(verificaControllo(controllo, radice.valore, atteso?.valore));
  }
  return fatto(passo, titolo, ...differenze);
}

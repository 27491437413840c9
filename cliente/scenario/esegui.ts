import { problema } from '../problema.ts';
import type { Copione } from './carica.ts';
import type { Palco } from './faccia.ts';
import { ora } from './interroga.ts';
import type { Passo, Sequenza } from './lingua.ts';
import { spostato } from './memoria.ts';
import { operazione, ripeti } from './operazione.ts';
import { dallaRisposta, persona } from './persone.ts';
import { fatto, impedito, Scena, type EsitoPasso } from './scena.ts';
import { verifica } from './verifica.ts';

export interface PassoFatto extends EsitoPasso {
  /** Where the step is written: an included part is of another file. */
  readonly file: string;
}

async function sposta(scena: Scena, passo: Passo): Promise<EsitoPasso> {
  const { oggi } = scena.memoria;
  const esito = await scena.palco.sposta(ora(oggi).toISOString());
  return esito.ok ? fatto(passo, `oggi è ${oggi}`) : impedito(passo, esito.errore);
}

async function entra(scena: Scena, passo: Extract<Passo, { tipo: 'come' }>): Promise<EsitoPasso> {
  const faccia = await scena.faccia();
  return faccia.ok ? fatto(passo, `come ${passo.chi} ${passo.codice}`) : impedito(passo, faccia.errore);
}

async function esegui(scena: Scena, passo: Passo): Promise<EsitoPasso> {
  const { memoria } = scena;
  switch (passo.tipo) {
    case 'oggi':
    case 'oggi-spostato':
      memoria.oggi = passo.tipo === 'oggi' ? passo.giorno : spostato(memoria.oggi, passo.scarto);
      return sposta(scena, passo);
    case 'come':
      if (passo.chi === 'comune') memoria.comune = passo.codice;
      memoria.operatore = passo.chi === 'operatore' ? passo.codice : undefined;
      return entra(scena, passo);
    case 'usa':
      return impedito(passo, problema(`La parte «${passo.parte}» non c’è.`, 'Includila.'));
    case 'persona':
      return persona(scena, passo);
    case 'dalla-risposta':
      return dallaRisposta(scena, passo);
    case 'operazione':
      return operazione(scena, passo);
    case 'ripeti':
      return ripeti(scena, passo);
    case 'verifica':
      return verifica(scena, passo);
  }
}

async function* passi(scena: Scena, { file, passi: tutti }: Sequenza): AsyncGenerator<PassoFatto> {
  for (const passo of tutti) {
    const parte = passo.tipo === 'usa' ? scena.copione.parti.get(passo.parte) : undefined;
    if (parte) yield* passi(scena, parte);
    else yield { file, ...(await esegui(scena, passo)) };
  }
}

/** Plays one scenario on a core, step by step: whoever listens may stop it. @param oggi until it says another day. */
export function recita(
  palco: Palco,
  copione: Copione,
  { sequenza, oggi }: { readonly sequenza: Sequenza; readonly oggi: string },
): AsyncGenerator<PassoFatto> {
  return passi(new Scena(palco, copione, oggi), sequenza);
}
